import { outputOf } from '../../runtime/execution';
import type { WorkflowJson } from '../../runtime/workflow';
import { cases } from '../fixtures/shopOrders';
import { eventually } from './support/eventually';
import { example } from './support/examples';
import { useShop } from './support/shop';
import { arrived } from './support/window';
import { WooCommerce } from './support/wooCommerce';

const shop = useShop();
const shipped = async (name: string) => await example(name, shop().credential);
const jsonsOf = (execution: Parameters<typeof outputOf>[0], node: string) =>
	outputOf(execution, node).map(({ json }) => json);

test.each([
	['shopify-order-to-bill', '1001'],
	['woocommerce-order-to-bill', '2001'],
])('%s bills its own sample order as it is shipped, and once', async (name, reference) => {
	const { n8n, exotel } = shop();
	await exotel.lastWrote('never');
	const workflow = await n8n.addWorkflow(await shipped(name));
	const [first, second] = [await workflow.run(), await workflow.run()];

	expect(first.error).toBeUndefined();
	expect(jsonsOf(first, 'Send the bill')).toMatchObject([
		{ referenceId: reference, to: '+919999900001', status: 'accepted', total: '401.00' },
	]);
	expect(jsonsOf(second, 'Send the bill')).toMatchObject([
		{ referenceId: reference, status: 'skipped', reason: 'already_sent' },
	]);
	await eventually(async () =>
		expect(await arrived(exotel)).toEqual([`order_bill (en); button 0: ${reference}`]),
	);
});

test('"Shopify order" bills what the trigger gives, and skips what is paid', async () => {
	const { n8n, exotel } = shop();
	const workflow = await shipped('shopify-order-to-bill');
	for (const { shop: source, order, expect: expected } of cases) {
		if (source !== 'shopify') continue;
		const pinData = { 'A new order': [{ json: order }] };
		const execution = await n8n.runWorkflow(workflow, { pinData });
		if ('total' in expected) {
			expect(jsonsOf(execution, 'Send the bill')).toMatchObject([
				{ referenceId: expected.reference, status: 'accepted', totalInPaise: expected.total },
			]);
		} else if (expected.errorContains === 'phone') {
			expect(execution.error?.message).toMatch(/no Indian mobile phone number/);
		} else {
			expect(jsonsOf(execution, 'Send the bill')).toMatchObject([{ status: 'skipped' }]);
		}
	}
	expect(await exotel.messages()).toHaveLength(7);
});

describe('"WooCommerce order"', () => {
	/** With the merchant's credential for the shop, and what the waiting began with. */
	async function run(order: Readonly<Record<string, unknown>>) {
		const { n8n } = shop();
		const wooCommerce = new WooCommerce(order);
		await wooCommerce.open();
		try {
			const wooCommerceApi = await n8n.rest.createCredential(wooCommerce.credential);
			const workflow = await shipped('woocommerce-order-to-bill');
			const nodes = workflow.nodes.map((node) =>
				node.name === 'Read it again' ? { ...node, credentials: { wooCommerceApi } } : node,
			);
			const created = [{ json: { id: order['id'], status: 'pending' } }];
			const pinData: WorkflowJson['pinData'] = {
				'A new order': created,
				'Wait ten minutes': created,
			};
			return await n8n.runWorkflow({ ...workflow, nodes }, { pinData });
		} finally {
			await wooCommerce.close();
		}
	}

	test.each(cases.flatMap((one) => (one.shop === 'woocommerce' ? [one] : [])))(
		'reads the order again: $name',
		async ({ order, expect: expected }) => {
			const execution = await run(order);
			if ('total' in expected) {
				expect(execution.error).toBeUndefined();
				expect(jsonsOf(execution, 'Send the bill')).toMatchObject([
					{ referenceId: expected.reference, status: 'accepted', totalInPaise: expected.total },
				]);
			} else {
				expect(execution.error?.message).toContain(expected.errorContains);
			}
		},
	);

	test('sends nothing for an order that was paid in the meantime', async () => {
		const [{ order } = { order: {} }] = cases.filter((one) => one.shop === 'woocommerce');
		const execution = await run({ ...order, date_paid: '2026-02-04T12:00:00' });
		expect(jsonsOf(execution, 'Send the bill')).toMatchObject([
			{ status: 'skipped', reason: 'paid' },
		]);
		expect(await shop().exotel.requests()).toEqual([]);
	});
});

test('"Sheet of dues" sends a bill for each reference of its sample rows, in one request', async () => {
	const { n8n, exotel } = shop();
	const execution = await n8n.runWorkflow(await shipped('sheet-of-dues'));

	expect(execution.error).toBeUndefined();
	const bills = outputOf(execution, 'Send the bills');
	expect(bills).toMatchObject([
		{ json: { referenceId: 'JAN-101', status: 'accepted', total: '3100.00' } },
		{ json: { referenceId: 'JAN-102', status: 'accepted', total: '2500.00' } },
		{ json: { referenceId: 'JAN-103', status: 'accepted', total: '2680.75' } },
	]);
	expect(bills.map(({ pairedItem }) => pairedItem)).toEqual([
		[{ item: 0 }, { item: 1 }],
		{ item: 2 },
		[{ item: 3 }, { item: 4 }],
	]);
	expect(await exotel.requests()).toHaveLength(1);
});
