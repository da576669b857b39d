import fc from 'fast-check';

import { rowsOrder, type Row } from '../../../order/sources/rows';
import { now, outcome, problemsOf } from '../support';

type Fields = Readonly<Record<string, unknown>>;

/** A row of bill D-7, with what a case changes about its item and its order. */
const row = (number: number, order: Fields = {}, item: Fields = {}): Row => ({
	number,
	item: { name: 'Milk', price: 30, quantity: 1, ...item },
	order: { referenceId: 'D-7', to: '99999 00001', goodsType: 'digital-goods', ...order },
});
const sentences = (rows: readonly Row[]) =>
	problemsOf(() => rowsOrder(rows, now)).map(({ field, problem }) => `${field} ${problem}`);

test('the rows of one reference are one order, with an item for each', () => {
	const rows = [
		row(1, { shipping: '40', shippingDescription: 'Home delivery' }),
		row(2, {}, { name: 'Bread', price: '₹1,180.50', quantity: '2' }),
	];
	expect(rowsOrder(rows, now)).toMatchObject({
		referenceId: 'D-7',
		to: '+919999900001',
		items: [
			{ name: 'Milk', price: 3000, quantity: 1 },
			{ name: 'Bread', price: 118050, quantity: 2 },
		],
		shipping: { amount: 4000, description: 'Home delivery' },
		total: 243100,
	});
});

test('the total is the sum of the rows and what is charged on the whole, to the paisa', () => {
	const rupees = (paise: number) => (paise / 100).toFixed(2);
	const cell = fc.record({
		price: fc.integer({ min: 1, max: 10_000_000 }),
		quantity: fc.integer({ min: 1, max: 99 }),
		tellsCharges: fc.boolean(),
	});
	const amount = fc.integer({ min: 0, max: 500_000 });
	const charges = fc.record({ tax: amount, shipping: amount, discount: amount });
	fc.assert(
		fc.property(
			fc.array(cell, { minLength: 1, maxLength: 30 }),
			charges,
			(cells, { tax, shipping, discount }) => {
				const items = cells.reduce((sum, { price, quantity }) => sum + price * quantity, 0);
				const total = items + tax + shipping - discount;
				const told = { tax: rupees(tax), shipping: rupees(shipping), discount: rupees(discount) };
				const rows = cells.map(({ price, quantity, tellsCharges }, index) =>
					row(index + 1, index === 0 || tellsCharges ? told : { tax: '', shipping: null }, {
						price: rupees(price),
						quantity,
					}),
				);
				const order = outcome(() => rowsOrder(rows, now));
				if (total <= 0) expect(order).toMatchObject({ problems: [{ field: 'Discount' }] });
				else expect(order).toMatchObject({ total, subtotal: items });
			},
		),
	);
});

test('the order of the rows changes nothing but the order of the items', () => {
	const charges = fc.constantFrom({ shipping: '40' }, { shipping: '' }, {});
	const cell = fc.record({ price: fc.integer({ min: 1, max: 9999 }), charges });
	fc.assert(
		fc.property(fc.array(cell, { minLength: 1, maxLength: 12 }), (cells) => {
			const rows = cells.map(({ price, charges: told }, index) => row(index + 1, told, { price }));
			const { items, ...order } = rowsOrder(rows, now);
			const reversed = rowsOrder([...rows].reverse(), now);
			expect(reversed).toEqual({ ...order, items: expect.any(Array) });
			const prices = reversed.items.map(({ price }) => price).reverse();
			expect(prices).toEqual(items.map(({ price }) => price));
		}),
	);
});

describe('rows that say the same', () => {
	test.each<[what: string, first: Fields, second: Fields, expected: object]>([
		[
			'a phone in two spellings',
			{ to: '99999 00001' },
			{ to: '+91-99999-00001' },
			{ to: '+919999900001' },
		],
		['a phone as a number', { to: 9999900001 }, { to: '099999 00001' }, { to: '+919999900001' }],
		['a phone in one row only', { to: '' }, { to: '99999 00001' }, { to: '+919999900001' }],
		[
			'an amount in two spellings',
			{ shipping: 40 },
			{ shipping: '₹40.00' },
			{ shipping: { amount: 4000 } },
		],
		['an amount in one row only', { tax: '' }, { tax: '5' }, { tax: { amount: 500 } }],
		['an amount that the second has not', { tax: 5 }, { tax: undefined }, { tax: { amount: 500 } }],
		[
			'text with white space around it',
			{ taxDescription: 'GST ' },
			{ taxDescription: 'GST', tax: 0 },
			{ tax: { description: 'GST' } },
		],
		[
			'an expiry',
			{ expiresInMinutes: 60 },
			{ expiresInMinutes: '60' },
			{ expiry: { at: new Date('2026-08-15T13:00:00Z') } },
		],
	])('%s', (_what, first, second, expected) => {
		expect(rowsOrder([row(1, first), row(2, second)], now)).toMatchObject(expected);
	});

	test('an address that stands in one row only', () => {
		const goods = { goodsType: 'physical-goods', needsDelivery: true };
		const address = {
			name: 'Customer of the shop',
			addressLine1: '12 Market Road',
			city: 'Kochi',
			state: 'Kerala',
			postalCode: '682020',
		};
		const blank = { name: '', addressLine1: '', city: '', state: '', postalCode: '' };
		const rows = [
			row(1, { ...goods, deliveryAddress: blank }),
			row(2, { ...goods, deliveryAddress: address }),
			row(3, { ...goods, needsDelivery: 'TRUE', deliveryAddress: { ...blank, name: undefined } }),
		];
		expect(rowsOrder(rows, now)).toMatchObject({ deliveryAddress: { city: 'Kochi' } });
	});
});

describe('rows that say different things are an error that names every one of them', () => {
	test('another phone', () => {
		const rows = [
			row(2),
			row(3, { to: '99999 00002' }),
			row(5, { to: '+91 99999 00001' }),
			row(6, { to: '' }),
		];
		expect(sentences(rows)).toEqual([
			'To differs between the rows of this order: rows 2 and 5 have "99999 00001", row 3 has "99999 00002"',
		]);
	});

	test('a phone that cannot be read, beside one that can', () => {
		expect(sentences([row(1), row(2), row(3), row(4, { to: 'ask him' })])).toEqual([
			'To differs between the rows of this order: rows 1, 2 and 3 have "99999 00001", row 4 has "ask him"',
		]);
	});

	test('other charges, each told', () => {
		const rows = [
			row(1, { shipping: 40, discount: '5' }),
			row(2, { shipping: '50', discount: '5.5' }),
		];
		expect(sentences(rows)).toEqual([
			'Shipping differs between the rows of this order: row 1 has 40, row 2 has "50"',
			'Discount differs between the rows of this order: row 1 has "5", row 2 has "5.5"',
		]);
	});

	test('another address', () => {
		const rows = [
			row(1, { deliveryAddress: { city: 'Kochi' } }),
			row(2, { deliveryAddress: { city: 'Pune' } }),
		];
		expect(sentences(rows)).toEqual([
			'Delivery Address differs between the rows of this order: row 1 has one, row 2 has another',
		]);
	});
});

describe('a row that is not right', () => {
	test.each<[item: Fields, sentence: string]>([
		[{ price: '12.3456' }, 'Item Price of row 9 has more than two decimals'],
		[{ price: '' }, 'Item Price of row 9 is missing'],
		[{ quantity: '' }, 'Item Quantity of row 9 is missing'],
		[{ name: null }, 'Item Name of row 9 is missing'],
		[{ name: 'x'.repeat(61) }, 'Item Name of row 9 has 61 characters, and the limit is 60'],
	])('is named: %j', (item, sentence) => {
		expect(sentences([row(4), row(9, {}, item)])).toEqual([sentence]);
		expect(sentences([row(9, {}, item)])).toEqual([sentence]);
	});

	test('every problem of every row is told', () => {
		expect(sentences([row(4, {}, { price: 'x' }), row(9, { to: '' }, { quantity: 0 })])).toEqual([
			'Item Price of row 4 is not an amount of rupees',
			'Item Quantity of row 9 must be at least 1',
		]);
	});
});

test.each([
	['phone', { to: '' }, 'To is missing'],
	['reference', { referenceId: null }, 'Reference ID is missing'],
])('rows that all lack the %s', (_what, order, sentence) => {
	expect(sentences([row(1, order), row(2, order)])).toEqual([sentence]);
});

test('a charge whose expression found nothing in any row is refused', () => {
	const rows = [row(1, { tax: undefined }), row(2, { tax: undefined })];
	expect(sentences(rows)).toEqual(['Tax is empty: its expression gave nothing']);
});

test('a value that has no JSON is told like any other that is wrong', () => {
	const cyclic: Record<string, unknown> = {};
	cyclic['self'] = cyclic;
	for (const taxDescription of [cyclic, { amount: 1n }]) {
		const problems = problemsOf(() =>
			rowsOrder([row(2, { taxDescription }), row(3, { taxDescription })], now),
		);
		expect(problems).toMatchObject([{ field: 'Tax Description', problem: 'must be text' }]);
	}
});

test('a column may be called like a method of every object', () => {
	const order = rowsOrder([row(2, { toString: 'a', constructor: 'b' }), row(3)], now);
	expect(order.items).toHaveLength(2);
});

test('the rows and the values that an error names are some', () => {
	const rows = Array.from({ length: 5000 }, (_, i) => row(i + 1, { tax: String(i % 100) }));
	const [problem = ''] = sentences(rows);
	expect(problem).toMatch(/^Tax differs between the rows of this order: rows 1, 101, .*, …$/);
	expect(problem.length).toBeLessThan(5000);
});
