import fc from 'fast-check';
import { formatRupees, paise } from '../../../../order/money';
import { readShopifyOrder } from '../../../../order/sources/shopify';
import { problemsOf } from '../../support';
import { shopify, shopifyOrder, woo } from '../samples';

const forPaying = { extraDiscount: '50', extraDiscountDescription: 'For paying now' };

test('comes off what the shop says is owed, under its name', () => {
	expect(shopify({}, forPaying)).toMatchObject({
		total: 190_00,
		discount: { amount: 50_00, description: 'For paying now ₹50.00' },
	});
	expect(woo({}, forPaying).total).toBe(woo().total - 50_00);
});

test("stands beside the shop's own discount and what was paid before", () => {
	const changes = { current_subtotal_price: '180.00', current_total_price: '220.00' };
	const { total, discount } = shopify({ ...changes, total_outstanding: '100.00' }, forPaying);
	expect(total).toBe(50_00);
	expect(discount).toEqual({
		amount: 190_00,
		description: 'Discount ₹20.00, For paying now ₹50.00, Paid already ₹120.00',
	});
});

test.each<[changes: object, choices: object, description: string]>([
	[
		{ total_outstanding: '100.00' },
		{},
		'Buy two and get ten percent… ₹20.00, Paid already ₹120.00',
	],
	[
		{ total_outstanding: '100.00' },
		{ extraDiscount: '50', extraDiscountDescription: 'For paying now, before delivery' },
		'Buy two an… ₹20.00, For paying… ₹50.00, Paid alrea… ₹120.00',
	],
])(
	'no amount is lost where the names are too long together: %j %j',
	(changes, choices, expected) => {
		const sums = { current_subtotal_price: '180.00', current_total_price: '220.00' };
		const title = 'Buy two and get ten percent off the whole winter collection';
		const { discount } = shopify(
			{ ...sums, discount_codes: [{ code: title }], ...changes },
			choices,
		);
		expect(discount?.description).toBe(expected);
	},
);

test.each([{ extraDiscount: '' }, { extraDiscount: 0 }, { extraDiscountDescription: 'Nothing' }])(
	'is none where there is no amount: %j',
	(choices) => {
		expect(shopify({}, choices)).toEqual(shopify());
	},
);

test.each<[value: unknown, problem: RegExp]>([
	['240', /^leaves nothing of the ₹240\.00 that is owed$/],
	['1000', /^leaves nothing/],
	['-5', /^is negative/],
	['10%', /./],
	[undefined, /^is empty: its expression gave nothing$/],
])('%j is refused', (extraDiscount, expected) => {
	const [first] = problemsOf(() => readShopifyOrder(shopifyOrder, { extraDiscount }));
	expect(first).toMatchObject({
		field: 'Extra Discount',
		problem: expect.stringMatching(expected),
	});
});

test('any discount below what is owed leaves the rest to pay, to the paisa', () => {
	fc.assert(
		fc.property(fc.integer({ min: 1, max: 240_00 - 1 }), (off) => {
			const { total } = shopify({}, { extraDiscount: formatRupees(paise(off)) });
			expect(total).toBe(240_00 - off);
		}),
	);
});

test('an order that is paid asks for nothing, whatever the discount', () => {
	const read = readShopifyOrder({ ...shopifyOrder, financial_status: 'paid' }, forPaying);
	expect(read.kind).toBe('nothing');
});
