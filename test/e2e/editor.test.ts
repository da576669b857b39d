import type { Browser } from 'playwright-core';
import { describeInBrowser, startBrowser } from '../support/chromium';
import { Running } from '../support/running';
import { choose, openEditor, openNode, unfilled } from './support/editor';
import { eventually } from './support/eventually';
import { useShop } from './support/shop';
import { clickedWorkflow } from './support/workflows';

describeInBrowser('the panel of the node', () => {
	const shop = useShop();
	const running = new Running();
	let browser: Browser;
	beforeAll(async () => {
		browser = await running.add(startBrowser(), async (started) => await started.close());
	}, 60_000);
	afterAll(async () => await running.stop());

	test.each(['Shopify Order', 'WooCommerce Order', 'Spreadsheet Rows'])(
		'whoever chooses %s has four fields to fill in at most',
		async (source) => {
			const { n8n, credential } = shop();
			const parameters = { resource: 'order', operation: 'sendOrderDetails' };
			const { id } = await n8n.addWorkflow(clickedWorkflow({ credential, parameters }));
			const page = await openEditor(browser, n8n.url, id);
			await openNode(page, 'Payment');

			const left = ['parameters.from', 'parameters.paymentConfiguration'];
			await choose(page, 'orderSource', source);
			await eventually(async () => expect((await unfilled(page)).sort()).toEqual(left));

			await choose(page, 'sendAs', 'Template');
			const all = [...left, 'parameters.templateName'];
			await eventually(async () => expect((await unfilled(page)).sort()).toEqual(all));
			await page.context().close();
		},
		90_000,
	);
});
