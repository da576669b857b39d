import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { demoOwner } from '../../runtime/demo';
import { marked, NodePanel } from './nodePanel';

/** Milliseconds for one step: the editor is large, and the machine may be busy. */
const patience = 60_000;

/** The editor of n8n 2.41 in a browser, as the owner of a demo uses it. */
export class Editor {
	readonly panel: NodePanel;

	private constructor(
		readonly page: Page,
		private readonly url: string,
	) {
		this.panel = new NodePanel(page);
	}

	static async signIn(
		browser: Browser,
		url: string,
		options: BrowserContextOptions = {},
	): Promise<Editor> {
		const page = await browser.newPage({ reducedMotion: 'reduce', ...options });
		page.setDefaultTimeout(patience);
		await page.goto(`${url}/signin`);
		await page.getByLabel('Email').fill(demoOwner.email);
		await page.getByLabel('Password').fill(demoOwner.password);
		await page.getByRole('button', { name: 'Sign in' }).click();
		await page.waitForURL(({ pathname }) => pathname !== '/signin');
		return new Editor(page, url);
	}

	async newWorkflow(): Promise<void> {
		await this.page.goto(`${this.url}/workflow/new`);
		await marked(this.page, 'canvas-plus-button').waitFor();
	}

	async openWorkflow(id: string): Promise<void> {
		await this.page.goto(`${this.url}/workflow/${id}`);
		await this.nodes.first().waitFor();
	}

	/** Into an empty canvas, by n8n's menu. */
	async importFile(path: string): Promise<void> {
		await marked(this.page, 'workflow-menu').click();
		await this.page.getByText('Import', { exact: true }).hover();
		const chooser = this.page.waitForEvent('filechooser');
		await this.page.getByText('From file', { exact: true }).click();
		await (await chooser).setFiles(path);
		await this.nodes.first().waitFor();
	}

	get nodes(): Locator {
		return marked(this.page, 'canvas-node');
	}

	/** Its panel opens. */
	async openNode(name: string): Promise<void> {
		await this.nodes.filter({ hasText: name }).dblclick();
		await this.panel.whole.waitFor();
	}

	/** Adds one of our nodes to an empty canvas, by what it does; its panel opens. */
	async addFirst(kind: 'Triggers' | 'Actions', action: string): Promise<void> {
		await marked(this.page, 'canvas-plus-button').click();
		await marked(this.page, 'node-creator-search-bar').fill('exotel');
		const found = marked(this.page, 'node-creator-item-name');
		await found.filter({ hasText: 'Exotel WhatsApp Payment' }).click();
		const wanted = found.filter({ hasText: action });
		const category = this.page.getByText(new RegExp(`^${kind} \\(`));
		await category.waitFor();
		// n8n unfolds one of the two by itself.
		if (!(await wanted.isVisible())) await category.click();
		await wanted.click();
		await this.panel.whole.waitFor();
	}

	async publish(): Promise<void> {
		await marked(this.page, 'workflow-open-publish-modal-button').click();
		await marked(this.page, 'workflow-publish-button').click();
		await this.page.getByRole('button', { name: 'Got it' }).click();
		await marked(this.page, 'workflow-active-version-indicator').waitFor();
	}

	/** The list of executions of the open workflow. */
	async executions(): Promise<Locator> {
		await this.page.getByRole('radio', { name: 'Executions' }).click();
		return marked(this.page, 'current-executions-list');
	}
}
