import { shopify, shopifyLine, told } from '../samples';

const plain = {
	items: ['2 × Bread 10000'],
	tax: 0,
	shipping: 4000,
	discount: 0,
	total: 24000,
};

describe('the amounts', () => {
	test('are those of the order; a tax inside them is only told', () => {
		const order = shopify();
		expect(told(order)).toEqual(plain);
		expect(order.tax.description).toBe('Includes IGST ₹9.52');
		expect(order.shipping?.description).toBe('Courier');
		expect(order.warnings).toEqual([]);
	});

	test('have a tax on top of them when the prices are without it', () => {
		const tax = {
			taxes_included: false,
			current_total_price: '249.52',
			total_outstanding: '249.52',
		};
		expect(told(shopify(tax))).toEqual({ ...plain, tax: 952, total: 24952 });
	});

	test.each<[what: string, changes: object, bill: object]>([
		[
			'the tip is an item, whether or not it is a line, too',
			{
				line_items: [
					shopifyLine,
					{ name: 'Tip', price: '20.00', quantity: 1, tip_payment_method: 'Cash' },
				],
				total_tip_received: '20.00',
				current_total_price: '260.00',
				total_outstanding: '260.00',
			},
			{ items: ['2 × Bread 10000', '1 × Tip 2000'], total: 26000 },
		],
		[
			'duties and additional fees are items',
			{
				current_total_duties_set: { shop_money: { amount: '15.00' } },
				current_total_additional_fees_set: { shop_money: { amount: 5 } },
				current_total_price: '260.00',
				total_outstanding: '260.00',
			},
			{ items: ['2 × Bread 10000', '1 × Duties 1500', '1 × Additional fees 500'], total: 26000 },
		],
		[
			'duties inside the prices are not',
			{
				duties_included: true,
				current_total_duties_set: { shop_money: { amount: '15.00' } },
			},
			{},
		],
		[
			'what was paid, by gift card or in advance, is in the discount',
			{ financial_status: 'partially_paid', total_outstanding: '140.00' },
			{ discount: '10000 Paid already ₹100.00', total: 14000 },
		],
		[
			'what is owed on top of the total is an item',
			{ total_outstanding: '250.00' },
			{ items: ['2 × Bread 10000', '1 × Balance 1000'], total: 25000 },
		],
		[
			'the discount is what the subtotal is below the prices, not what is listed twice',
			{
				line_items: [
					{ ...shopifyLine, total_discount: '30.00', discount_allocations: [{ amount: '30.00' }] },
				],
				current_subtotal_price: '170.00',
				current_total_price: '210.00',
				total_outstanding: '160.00',
				discount_codes: [{ code: 'BREAD30' }],
			},
			{ discount: '8000 BREAD30 ₹30.00, Paid already ₹50.00', total: 16000 },
		],
		[
			'shipping that is discounted or removed is not charged',
			{
				shipping_lines: [
					{ title: 'Courier', price: '60.00', discount_allocations: [{ amount: '20.00' }] },
					{ title: 'Tempo', price: '90.00', is_removed: true },
				],
			},
			{},
		],
		[
			'the shop itself says what shipping is now',
			{ current_shipping_price_set: { shop_money: { amount: '40.00' } }, shipping_lines: null },
			{},
		],
		[
			'lines that are removed are not billed',
			{
				line_items: [shopifyLine, { ...shopifyLine, name: 'Jam', current_quantity: 0 }],
				subtotal_price: '400.00',
				total_price: '440.00',
			},
			{},
		],
		[
			'cash rounding concerns the money that was received, not the bill',
			{ total_cash_rounding_payment_adjustment_set: { shop_money: { amount: '-0.40' } } },
			{},
		],
		[
			'numbers are taken where the shop sends text',
			{
				line_items: [{ ...shopifyLine, price: 100, quantity: '2' }],
				current_total_price: 240,
				total_outstanding: 240.0,
				taxes_included: 'true',
			},
			{},
		],
	])('%s', (_, changes, bill) => {
		const order = shopify(changes);
		expect(told(order)).toEqual({ ...plain, ...bill });
		expect(order.warnings).toEqual([]);
	});

	test('that do not add up are explained, and the total stays that of the shop', () => {
		const more = shopify({ current_total_price: '240.03', total_outstanding: '240.03' });
		expect(told(more)).toMatchObject({
			items: ['2 × Bread 10000', '1 × Round off 3'],
			total: 24003,
		});
		expect(more.warnings).toEqual([
			'The parts of the order come to ₹240.00, and the shop asks for ₹240.03: the difference is in the bill as "Round off".',
		]);
		const less = shopify({ current_total_price: '200.00', total_outstanding: '200.00' });
		expect(told(less)).toMatchObject({ discount: '4000 Other credits ₹40.00', total: 20000 });
		expect(less.warnings).toEqual([
			expect.stringContaining('₹240.00, and the shop asks for ₹200.00'),
		]);
	});

	test('of free goods leave the shipping as the item', () => {
		const order = shopify({
			line_items: [{ ...shopifyLine, price: '0.00', name: 'Sample' }],
			current_subtotal_price: '0.00',
			current_total_price: '40.00',
			total_outstanding: '40.00',
		});
		expect(told(order)).toMatchObject({ items: ['1 × Courier 4000'], shipping: 0, total: 4000 });
		expect(order.warnings).toEqual(['Left out of the bill, since it costs nothing: "Sample".']);
	});
});
