import { outputOf } from '../../runtime/execution';
import type { WorkflowJson } from '../../runtime/workflow';
import { shopOrder } from '../fixtures/shopOrders';
import { eventually } from './support/eventually';
import { example, rowsOf } from './support/examples';
import { useShop } from './support/shop';
import { changed } from './support/window';

const shop = useShop();
const paidOnline = shopOrder('shopify, already paid online');
const owing = shopOrder(
	'shopify COD, GST included (IGST), order discount over two lines, free shipping',
);
const row = { Reference: String(paidOnline['name']).replace('#', ''), Status: 'skipped' };

/** What a merchant does who puts a Shopify Trigger in front. */
const behindShopify = async (name: string): Promise<WorkflowJson> =>
	changed(await example(name, shop().credential), (node) => node.name === 'Send and wait', {
		orderSource: 'shopify',
		shopOrder: '={{ $json }}',
	});

describe.each([
	'send-and-wait',
	'template-first',
	'unpaid-reminder-cancel',
	'window-closed-template',
])('%s', (name) => {
	test('an order that is paid elsewhere gets no bill, and nothing is canceled', async () => {
		const { n8n, exotel } = shop();
		const pinData = { Order: [{ json: paidOnline }] };
		const execution = await n8n.runWorkflow(await behindShopify(name), { pinData });
		expect(execution.error).toBeUndefined();
		expect(outputOf(execution, 'Send and wait')).toMatchObject([
			{ json: { payment: { status: 'skipped', reason: 'paid', isPaid: true } } },
		]);
		expect(await exotel.requests()).toEqual([]);
		expect(rowsOf(execution)).toMatchObject(name === 'send-and-wait' ? [row] : []);
	});
});

test('many-orders: among those that are billed, an order that is paid elsewhere is left alone', async () => {
	const { n8n, exotel } = shop();
	const workflow = await n8n.addWorkflow(await behindShopify('many-orders'), {
		Split: [{ json: paidOnline }, { json: owing }],
	});
	expect((await workflow.run()).error).toBeUndefined();
	await eventually(async () => {
		const states = (await workflow.started()).map(({ status }) => status).sort();
		expect(states).toEqual(['success', 'success', 'waiting']);
	});
	const rows = (await workflow.executions()).flatMap(rowsOf);
	expect(rows).toMatchObject([row]);
	expect(await exotel.orders()).toMatchObject([{ reference: '1042', status: 'pending' }]);
	expect(await exotel.requests()).toHaveLength(1);
});
