import type { Browser, Page } from 'playwright-core';
import { demoOwner } from '../../../runtime/demo';

const byTestId = (page: Page, id: string) => page.locator(`[data-test-id=${id}]`);

/** n8n's editor with a workflow in it, as its owner sees it. */
export async function openEditor(browser: Browser, url: string, workflowId: string): Promise<Page> {
	const page = await browser.newPage({ viewport: { width: 1400, height: 1000 } });
	await page.goto(`${url}/signin`);
	await page.fill('input[type=email]', demoOwner.email);
	await page.fill('input[type=password]', demoOwner.password);
	await page.getByRole('button', { name: 'Sign in' }).click();
	await page.waitForURL((to) => !to.pathname.endsWith('/signin'));
	await page.goto(`${url}/workflow/${workflowId}`);
	await byTestId(page, 'canvas-node').first().waitFor();
	return page;
}

/** Opens the panel of a node. */
export async function openNode(page: Page, name: string): Promise<void> {
	await byTestId(page, 'canvas-node').filter({ hasText: name }).dblclick();
	await byTestId(page, 'node-parameters').waitFor();
}

export async function choose(page: Page, field: string, option: string): Promise<void> {
	await byTestId(page, `parameter-input-${field}`).click();
	await page.getByRole('option', { name: option }).click();
}

/** The names of the fields that n8n marks as not filled in. */
export async function unfilled(page: Page): Promise<(string | null)[]> {
	const marked = await page.locator('.has-issues [data-parameter-path]').all();
	return await Promise.all(marked.map((field) => field.getAttribute('data-parameter-path')));
}
