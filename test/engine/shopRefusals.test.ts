import type { IDataObject } from 'n8n-workflow';
import { asJson, shopifyOrder, shopRunner, wooOrder, type Shop } from './shops';
import { useExotel } from './suite';

const exotel = useExotel();
const run = shopRunner(exotel);

describe('an order that cannot be billed is an error, and nothing is sent', () => {
	test.each<[message: RegExp, shop: Shop, changes: IDataObject]>([
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
		[/tells of money that has come in/, 'woocommerce', { status: 'partially-paid' }],
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
