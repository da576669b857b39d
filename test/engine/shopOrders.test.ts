import type { IDataObject } from 'n8n-workflow';
import { cases, shopOrder } from '../fixtures/shopOrders';
import { shopBill } from './forms';
import { runNode, type NodeRun } from './harness';
import { freshWorkflow, useExotel } from './suite';

const exotel = useExotel();
const sourceOf = { shopify: 'shopify', woocommerce: 'wooCommerce' } as const;

/** An order comes in as the shop's trigger gives it. */
async function run(
	shop: keyof typeof sourceOf,
	orders: readonly IDataObject[],
	parameters: IDataObject = {},
	more: Partial<NodeRun> = {},
) {
	return await runNode({
		credential: exotel().credential,
		parameters: shopBill(sourceOf[shop], parameters),
		items: orders,
		workflowId: freshWorkflow(),
		...more,
	});
}
const rupees = (paise: number) => (paise / 100).toFixed(2);
const asJson = (order: object): IDataObject => JSON.parse(JSON.stringify(order));

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

const shopifyOrder = () =>
	asJson(
		shopOrder('shopify COD, GST included (IGST), order discount over two lines, free shipping'),
	);
const wooOrder = () =>
	asJson(
		shopOrder(
			'woocommerce, prices include GST (CGST + SGST), COD fee, coupon, processing and unpaid',
		),
	);

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

describe('what the user decides goes before what the shop says', () => {
	test.each<[what: string, shopOptions: IDataObject, expected: IDataObject]>([
		['another phone', { to: '99999 00009' }, { to: '+919999900009', referenceId: '1042' }],
		['another reference', { referenceId: 'MY-7' }, { referenceId: 'MY-7' }],
		['a prefix', { referencePrefix: 'EN-' }, { referenceId: 'EN-1042' }],
		['the second bill', { billNumber: 2 }, { referenceId: '1042-2' }],
		[
			'the second bill of a shop',
			{ referencePrefix: 'EN-', billNumber: 2 },
			{ referenceId: 'EN-1042-2' },
		],
		['the first bill', { billNumber: 1 }, { referenceId: '1042' }],
		[
			'a phone that was left blank',
			{ to: '', referenceId: '' },
			{ to: '+919999900101', referenceId: '1042' },
		],
	])('%s', async (_what, shopOptions, expected) => {
		const { outputs, error } = await run('shopify', [shopifyOrder()], { shopOptions });
		expect(error).toBeUndefined();
		expect(outputs[0]).toMatchObject([{ json: { ...expected, total: '1948.00' } }]);
	});

	test.each([
		['Bill Number', { billNumber: '={{ $json.nothing }}' }, /^Bill Number is empty/],
		['Bill Number', { billNumber: 0 }, /^Bill Number is 0: it must be at least 1/],
		['Reference Prefix', { referencePrefix: '={{ $json.nothing }}' }, /^Reference Prefix is empty/],
		['To', { to: '={{ $json.nothing }}' }, /^To is empty/],
		['Reference ID', { referenceId: '={{ $json.nothing }}' }, /^Reference ID is empty/],
		['Reference ID', { referenceId: 'MY 7' }, /^Reference ID is "MY 7": it has characters/],
		['To', { to: '080 2345 678' }, /^To is "080 2345 678"/],
	])('a %s that is none is refused: %j', async (_field, shopOptions, message) => {
		const { error } = await run('shopify', [shopifyOrder()], { shopOptions });
		expect(error?.message).toMatch(message);
		expect(await exotel().requests()).toEqual([]);
	});
});

test('a further bill for the same order comes with a warning that both can be paid', async () => {
	const warningsOf = async (billNumber: number) => {
		const { outputs } = await run('shopify', [shopifyOrder()], {
			operation: 'previewOrderDetails',
			shopOptions: { billNumber },
		});
		return outputs[0]?.[0]?.json['warnings'];
	};
	expect(await warningsOf(1)).toEqual([]);
	expect(await warningsOf(2)).toEqual([expect.stringMatching(/1042-2.*can pay both/)]);
});

test('the texts, the expiry and the header of the message are of the form', async () => {
	const { error } = await run('woocommerce', [wooOrder()], {
		messageText: '=Thank you for order {{ $json.number }}!',
		orderOptions: { expiresInMinutes: 60, footerText: 'Thank you!', quickPay: true },
	});
	expect(error).toBeUndefined();
	const [request] = await exotel().requests();
	expect(request?.body.whatsapp?.messages).toMatchObject([
		{
			content: {
				interactive: {
					body: { text: 'Thank you for order 3121!' },
					footer: { text: 'Thank you!' },
					action: {
						parameters: {
							order: {
								type: 'quick_pay',
								expiration: { timestamp: expect.stringMatching(/^\d{10}$/) },
							},
						},
					},
				},
			},
		},
	]);
});

describe('an order that cannot be billed is an error, and nothing is sent', () => {
	test.each<[message: RegExp, shop: keyof typeof sourceOf, changes: IDataObject]>([
		[
			/is in USD; WhatsApp bills in India are in INR/,
			'shopify',
			{ currency: 'USD', presentment_currency: 'USD' },
		],
		[/is in USD; WhatsApp bills in India are in INR/, 'woocommerce', { currency: 'USD' }],
		[
			/no Indian mobile phone number.*looked in: phone.*customer.*billing_address.*shipping_address/,
			'shopify',
			{ phone: null, customer: null, billing_address: null, shipping_address: null },
		],
		[
			/no Indian mobile phone number.*looked in: billing/,
			'woocommerce',
			{ billing: {}, shipping: {} },
		],
		[/line_items is missing \(was Fields limited\?\)/, 'woocommerce', { line_items: undefined }],
		[/line_items is missing \(was Fields limited\?\)/, 'shopify', { line_items: undefined }],
		[/order 3121 is still a draft/i, 'woocommerce', { status: 'checkout-draft' }],
		[/payment of order #1042 is authorized/, 'shopify', { financial_status: 'authorized' }],
		[/order #1042 has expired/, 'shopify', { financial_status: 'expired' }],
		[/total is missing/, 'woocommerce', { total: undefined }],
	])('%s: %s', async (message, shop, changes) => {
		const order = shop === 'shopify' ? shopifyOrder() : wooOrder();
		const { error } = await run(shop, [asJson({ ...order, ...changes })]);
		expect(error?.message).toMatch(message);
		expect(error).toHaveProperty('description', expect.stringMatching(/\./));
		expect(await exotel().requests()).toEqual([]);
	});

	test('one of several stops all, and goes alone to the error output', async () => {
		const orders = [
			shopifyOrder(),
			{ ...shopifyOrder(), name: '#1', currency: 'USD', presentment_currency: 'USD' },
		];
		const stopped = await run('shopify', orders);
		expect(stopped.error?.message).toMatch(/^Item 2 of 2: currency is "USD"/);
		expect(await exotel().requests()).toEqual([]);

		const { outputs } = await run(
			'shopify',
			orders,
			{},
			{ settings: { onError: 'continueErrorOutput' } },
		);
		expect(outputs[0]).toMatchObject([{ json: { status: 'accepted', referenceId: '1042' } }]);
		expect(outputs[1]).toMatchObject([
			{
				json: { name: '#1', error: { kind: 'invalid', field: 'currency' } },
				pairedItem: { item: 1 },
			},
		]);
	});

	test('nothing where an order is expected', async () => {
		const { error } = await run('shopify', [{}], { shopOrder: '={{ $json.order }}' });
		expect(error?.message).toMatch(/^Order must be one order, as the shop sends it/);
	});
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

describe('what the merchant should know before the customer pays', () => {
	const hintsOf = ({ run: { data } }: Awaited<ReturnType<typeof run>>) =>
		data.resultData.runData['Payment']?.[0]?.hints?.map(({ message }) => message);
	const withFreeLine = (name: string) => {
		const order = shopifyOrder();
		const lines = Array.isArray(order['line_items']) ? order['line_items'] : [];
		const gift = { id: 9, name: 'Gift', price: '0.00', quantity: 1, current_quantity: 1 };
		return asJson({ ...order, name, line_items: [...lines, gift] });
	};
	const gift = 'Left out of the bill, since it costs nothing: "Gift".';

	test('is told once, and for a single order without its number', async () => {
		expect(hintsOf(await run('shopify', [withFreeLine('#1')]))).toEqual([gift]);
	});

	test('names the orders where it is not about all of them', async () => {
		const orders = [withFreeLine('#1'), { ...shopifyOrder(), name: '#2' }, withFreeLine('#3')];
		expect(hintsOf(await run('shopify', orders))).toEqual([`1, 3: ${gift}`]);
	});

	test('stays readable for many orders', async () => {
		const orders = Array.from({ length: 30 }, (_, i) => ({
			...withFreeLine(`#${i}`),
			...(i > 0 && {
				line_items: [
					{
						id: i,
						name: `Bread ${'x'.repeat(60)}${i}`,
						price: '2098.00',
						quantity: 1,
						current_quantity: 1,
					},
				],
			}),
		}));
		const hints = hintsOf(await run('shopify', orders));
		expect(hints).toHaveLength(21);
		expect(hints?.at(-1)).toMatch(/^… and \d+ more warnings/);
	});
});
