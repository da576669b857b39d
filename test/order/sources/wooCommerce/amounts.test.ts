import { told, woo, wooLine, wooOrder } from '../samples';

const inside = { items: ['2 × Bread 11800'], tax: 0, shipping: 4000, discount: 0, total: 27600 };
const onTop = { ...inside, items: ['2 × Bread 10000'], tax: 3600 };

test('a shop whose prices include the tax has them so in the bill', () => {
	const order = woo();
	expect(told(order)).toEqual(inside);
	expect(order.tax.description).toBe('Includes IGST ₹36.00');
	expect(order.warnings).toEqual([]);
});

test('a shop whose prices are without the tax has it on top', () => {
	const order = woo({ prices_include_tax: false });
	expect(told(order)).toEqual(onTop);
	expect(order.tax.description).toBe('IGST');
});

test.each<[what: string, changes: object, bill: object]>([
	[
		'a coupon is a discount',
		{
			line_items: [{ ...wooLine, total: '150.00', total_tax: '27.00' }],
			total_tax: '27.00',
			total: '217.00',
			coupon_lines: [{ code: 'bread' }],
		},
		{ discount: '5900 bread', total: 21700 },
	],
	[
		'a fee is an item, and a negative one a discount',
		{
			fee_lines: [
				{ id: 7, name: 'COD', total: '50.00', total_tax: '9.00' },
				{ id: 8, name: 'Prepaid', total: '-10.00', total_tax: '0.00' },
			],
			total: '325.00',
			total_tax: '45.00',
		},
		{ items: ['2 × Bread 11800', '1 × COD 5900'], discount: '1000 Prepaid ₹10.00', total: 32500 },
	],
	[
		'a line below zero is a discount',
		{
			line_items: [
				wooLine,
				{
					...wooLine,
					name: 'Gift card',
					quantity: 1,
					subtotal: '-100.00',
					total: '-100.00',
					subtotal_tax: '0.00',
					total_tax: '0.00',
				},
			],
			total: '176.00',
		},
		{ discount: '10000 Gift card ₹100.00', total: 17600 },
	],
	[
		'a weight is one item',
		{ line_items: [{ ...wooLine, quantity: 0.75 }] },
		{ items: ['1 × 0.75 × Bread 23600'] },
	],
	[
		'what costs less than a paisa each is one item',
		{
			line_items: [
				{
					...wooLine,
					quantity: '2000',
					subtotal: '10.00',
					subtotal_tax: '1.80',
					total: '10.00',
					total_tax: '1.80',
				},
			],
			total: '51.80',
		},
		{ items: ['1 × 2000 × Bread 1180'], total: 5180 },
	],
	[
		'taxed shipping is with its tax',
		{ shipping_tax: '7.20', total: '283.20', total_tax: '43.20' },
		{ shipping: 4720, total: 28320 },
	],
	[
		'numbers are taken where the shop sends text',
		{
			line_items: [{ ...wooLine, subtotal: 200, total: 200, subtotal_tax: 36, total_tax: 36 }],
			total: 276,
		},
		{},
	],
])('%s', (_, changes, bill) => {
	const order = woo(changes);
	expect(told(order)).toEqual({ ...inside, ...bill });
	expect(order.warnings).toEqual([]);
});

test('a fee alone can be billed, under its own id', () => {
	const { items } = woo({
		line_items: [],
		fee_lines: [{ id: 7, name: 'Consultation', total: '200.00', total_tax: '36.00' }],
	});
	expect(items).toEqual([{ name: 'Consultation', price: 23600, quantity: 1, retailerId: 'fee-7' }]);
});

test('a line that does not divide is rounded up, and the rest given back by name', () => {
	const order = woo({ line_items: [{ ...wooLine, quantity: 3 }] });
	expect(told(order)).toMatchObject({
		items: ['3 × Bread 7867'],
		discount: '1 Round off ₹0.01',
		total: 27600,
	});
	expect(order.warnings).toEqual([
		'Some lines do not divide by their quantity: their prices are rounded up, and ₹0.01 is given back as "Round off".',
	]);
});

test('a shop without decimals may round by rupees', () => {
	const order = woo({
		line_items: [
			{ ...wooLine, subtotal: '200', subtotal_tax: '36', total: '200', total_tax: '36' },
		],
		...{ shipping_total: '40', shipping_tax: '0', total_tax: '36', total: '278' },
	});
	expect(told(order)).toMatchObject({
		items: ['2 × Bread 11800', '1 × Round off 200'],
		total: 27800,
	});
	// With decimals, two rupees are no rounding.
	expect(told(woo({ total: '278.00' })).items[1]).toBe('1 × Other charges 200');
});

test('credit of a plugin that leaves no line is told as what it is: unknown', () => {
	const order = woo({ total: '176.00' });
	expect(told(order)).toMatchObject({ discount: '10000 Other credits ₹100.00', total: 17600 });
	expect(order.warnings).toEqual([
		'The parts of the order come to ₹276.00, and the shop asks for ₹176.00: the difference is in the bill as "Other credits".',
	]);
});

test('more than UPI takes is billed, with a warning', () => {
	const order = woo({ shipping_total: '500000.00', total: '500236.00' });
	expect(order.warnings).toEqual(['A UPI payment cannot be more than ₹5,00,000.00.']);
});

test('the phone, the address and the reference are those of the order', () => {
	expect(woo()).toMatchObject({ to: '+919999900001', referenceId: wooOrder.number });
});
