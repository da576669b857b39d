import type { IDataObject } from 'n8n-workflow';
import { asJson, shopifyOrder, shopRunner, wooOrder } from './shops';
import { useExotel } from './suite';

const exotel = useExotel();
const run = shopRunner(exotel);

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
		[
			'Extra Discount',
			{ extraDiscount: '1948' },
			/^Extra Discount is "₹1,948\.00": it leaves nothing of the ₹1,948\.00 that is owed/,
		],
		['To', { to: '080 2345 678' }, /^To is "080 2345 678"/],
	])('a %s that is none is refused: %j', async (_field, shopOptions, message) => {
		const { error } = await run('shopify', [shopifyOrder()], { shopOptions });
		expect(error?.message).toMatch(message);
		expect(await exotel().requests()).toEqual([]);
	});
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

	test('says of a further bill that both can be paid', async () => {
		const result = await run('shopify', [shopifyOrder()], { shopOptions: { billNumber: 2 } });
		expect(hintsOf(result)).toEqual([
			expect.stringMatching(/^1042-2 is a further bill.*can pay both/),
		]);
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
