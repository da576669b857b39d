import { cases } from '../fixtures/shopOrders';
import { asJson, shopifyOrder, shopRunner, wooOrder } from './shops';
import { freshWorkflow, useExotel } from './suite';

const exotel = useExotel();
const run = shopRunner(exotel);
const rupees = (paise: number) => (paise / 100).toFixed(2);

const billed = cases.flatMap(({ expect: expected, order, ...rest }) =>
	'total' in expected ? [{ ...rest, order: asJson(order), bill: expected }] : [],
);

test('most of the fixture is billed', () => {
	expect(billed).toHaveLength(10);
});

describe.each(billed)('$name', ({ shop, order, bill }) => {
	test('reaches the customer with what the shop says is owed', async () => {
		const { outputs, error } = await run(shop, [order]);

		expect(error).toBeUndefined();
		expect(outputs).toEqual([
			[
				{
					json: {
						referenceId: bill.reference,
						to: `+${bill.to}`,
						currency: 'INR',
						total: rupees(bill.total),
						totalInPaise: bill.total,
						status: 'accepted',
						messageSid: expect.stringMatching(/./),
						requestId: expect.stringMatching(/./),
					},
					pairedItem: { item: 0 },
				},
			],
		]);
		const [request] = await exotel().requests();
		const amount = (value: number) => ({ value, offset: 100 });
		expect(request?.body.whatsapp?.messages).toMatchObject([
			{
				to: `+${bill.to}`,
				content: {
					interactive: {
						action: {
							parameters: {
								reference_id: bill.reference,
								total_amount: amount(bill.total),
								order: {
									items: bill.items.map((item) => ({ ...item, amount: amount(item.amount) })),
									subtotal: amount(bill.subtotal),
									tax: amount(bill.tax),
								},
							},
						},
					},
				},
			},
		]);
	});

	test('is previewed as it would be sent', async () => {
		const { outputs } = await run(shop, [order], { operation: 'previewOrderDetails' });
		expect(outputs[0]).toMatchObject([
			{ json: { status: 'preview', referenceId: bill.reference, total: rupees(bill.total) } },
		]);
		expect(outputs[0]?.[0]?.binary?.['preview']).toMatchObject({ fileExtension: 'html' });
		expect(await exotel().requests()).toEqual([]);
	});

	test('goes out as a template, too, with the same amount', async () => {
		const template = { sendAs: 'template', templateName: 'order_bill', templateLanguage: 'en' };
		const { outputs, error } = await run(shop, [order], template);
		expect(error).toBeUndefined();
		expect(outputs[0]).toMatchObject([{ json: { status: 'accepted', totalInPaise: bill.total } }]);
	});
});

test('orders of one run go out in one request, each under its own number', async () => {
	const orders = billed.filter(({ shop }) => shop === 'shopify');
	const { outputs } = await run(
		'shopify',
		orders.map(({ order }) => order),
	);
	expect(outputs[0]?.map(({ json, pairedItem }) => [json['referenceId'], pairedItem])).toEqual(
		orders.map(({ bill }, item) => [bill.reference, { item }]),
	);
	expect(await exotel().requests()).toHaveLength(1);
});

test.each([
	['the body of a webhook', { shopOrder: '={{ $json.body }}' }, { body: shopifyOrder() }],
	['the item of a Webhook node as it is', {}, { headers: {}, body: shopifyOrder() }],
	['a REST answer', {}, { order: shopifyOrder() }],
	['JSON text', { shopOrder: '={{ $json.text }}' }, { text: JSON.stringify(shopifyOrder()) }],
])('the order may stand in %s', async (_where, parameters, item) => {
	const { outputs, error } = await run('shopify', [item], parameters);
	expect(error).toBeUndefined();
	expect(outputs[0]).toMatchObject([{ json: { referenceId: '1042', total: '1948.00' } }]);
});

test.each([
	['shopify', shopifyOrder, '1042'],
	['woocommerce', wooOrder, '3121'],
] as const)(
	'an order of %s that comes again is not billed again',
	async (shop, order, reference) => {
		const workflowId = freshWorkflow();
		await run(shop, [order()], {}, { workflowId });
		const again = await run(shop, [{ ...order(), note: 'updated' }], {}, { workflowId });
		expect(again.outputs[0]).toMatchObject([
			{ json: { referenceId: reference, status: 'skipped', reason: 'already_sent' } },
		]);
		expect(await exotel().order(reference)).toMatchObject({ received: 1 });
	},
);
