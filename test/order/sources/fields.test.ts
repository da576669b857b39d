import fc from 'fast-check';

import { describeProblem, InvalidInput } from '../../../order/input';
import { paise, toRupees } from '../../../order/money';
import { fieldsOrder, readFieldsOrder, type FieldsOrderInput } from '../../../order/sources/fields';
import { deepFreeze, deliveryAddress, minutesFromNow, now, problemsOf } from '../support';

const form = {
	referenceId: 'ORD-17',
	to: '99999 00001',
	goodsType: 'physical-goods',
	items: [{ name: 'Bread', price: '1,180.50', quantity: '2' }],
} satisfies FieldsOrderInput;

/** A form whose every optional field was shown and left alone. */
const untouched = {
	...form,
	needsDelivery: false,
	items: [
		{
			name: 'Bread',
			price: '1,180.50',
			salePrice: '',
			quantity: 2,
			retailerId: '',
			imageUrl: '',
			countryOfOrigin: '',
			importerName: '',
			importerAddress: {},
		},
	],
	tax: '',
	taxDescription: '',
	shipping: '',
	shippingDescription: '',
	discount: '',
	discountDescription: '',
	discountProgramName: '',
	expectedTotal: '',
	expiresInMinutes: '',
	expiresAt: '',
	expiryText: '',
	deliveryAddress: {},
	catalogId: '',
	quickPay: false,
} satisfies FieldsOrderInput;

const read = (changes: object) => fieldsOrder({ ...form, ...changes }, now);
const sentences = (changes: object) => problemsOf(() => read(changes)).map(describeProblem);

describe('a form', () => {
	test('with only what is needed', () => {
		expect(fieldsOrder(form)).toEqual({
			referenceId: 'ORD-17',
			to: '+919999900001',
			goodsType: 'physical-goods',
			needsDelivery: false,
			items: [{ name: 'Bread', price: 118050, quantity: 2, retailerId: 'item-1' }],
			tax: { amount: 0 },
			quickPay: false,
			subtotal: 236100,
			total: 236100,
		});
	});

	test('whose optional fields were left alone is the same order', () => {
		expect(fieldsOrder(untouched, now)).toEqual(fieldsOrder(form, now));
	});

	test('with everything, as texts', () => {
		const importerAddress = {
			addressLine1: '1 Dock Road',
			city: 'Mumbai',
			postalCode: '400001',
			countryCode: 'IN',
		};
		const full = deepFreeze({
			...form,
			needsDelivery: 'true',
			items: [
				{
					name: 'Bread',
					price: '₹ 14',
					salePrice: '10.00',
					quantity: '3',
					retailerId: 501,
					countryOfOrigin: 'Italy',
					importerName: 'Importer',
					importerAddress,
				},
				{ name: 'Butter', price: 50, quantity: 1 },
			],
			tax: '1.50',
			taxDescription: 'GST',
			shipping: 40,
			shippingDescription: 'Courier',
			discount: '₹10.50',
			discountDescription: 'Festival',
			discountProgramName: 'Onam',
			expectedTotal: 'Rs. 111.00',
			expiresInMinutes: '60',
			expiryText: 'Offer ends',
			deliveryAddress,
			catalogId: 'CAT-1',
			quickPay: true,
		} satisfies FieldsOrderInput);
		expect(fieldsOrder(full, now)).toEqual({
			referenceId: 'ORD-17',
			to: '+919999900001',
			goodsType: 'physical-goods',
			needsDelivery: true,
			items: [
				{
					name: 'Bread',
					price: 1400,
					salePrice: 1000,
					quantity: 3,
					retailerId: '501',
					countryOfOrigin: 'Italy',
					importerName: 'Importer',
					importerAddress,
				},
				{ name: 'Butter', price: 5000, quantity: 1, retailerId: 'item-2' },
			],
			tax: { amount: 150, description: 'GST' },
			shipping: { amount: 4000, description: 'Courier' },
			discount: { amount: 1050, description: 'Festival', programName: 'Onam' },
			expiry: { at: minutesFromNow(60), text: 'Offer ends' },
			deliveryAddress: { ...deliveryAddress, country: 'India' },
			catalogId: 'CAT-1',
			quickPay: true,
			subtotal: 8000,
			total: 11100,
		});
	});

	test("takes a sheet's number as the reference", () => {
		expect(read({ referenceId: 1001 }).referenceId).toBe('1001');
	});

	test('takes a date and time of India for the expiry', () => {
		expect(read({ expiresAt: '2026-08-15T18:00' }).expiry).toEqual({
			at: new Date('2026-08-15T12:30:00Z'),
			text: undefined,
		});
	});

	test('counts the minutes of the expiry from now', () => {
		expect(read({ expiresInMinutes: 6 }).expiry?.at).toEqual(minutesFromNow(6));
		expect(read({ expiresInMinutes: 525600 }).expiry?.at).toEqual(minutesFromNow(525600));
		const { expiry } = readFieldsOrder({ ...form, expiresInMinutes: 10 });
		expect(Math.abs((expiry?.at.getTime() ?? 0) - Date.now() - 600_000)).toBeLessThan(10_000);
	});

	test('names an included tax without adding it', () => {
		const order = read({ tax: '', taxDescription: 'Includes GST ₹322.81' });
		expect(order.tax).toEqual({ amount: 0, description: 'Includes GST ₹322.81' });
		expect(order.total).toBe(236100);
	});

	test('does not use a description whose amount is absent, but does for an amount of zero', () => {
		const texts = { shippingDescription: 'Free', discountDescription: 'Onam', expiryText: 'Soon' };
		const order = read(texts);
		expect([order.shipping, order.discount, order.expiry]).toEqual([
			undefined,
			undefined,
			undefined,
		]);
		expect(read({ ...texts, shipping: 0 }).shipping).toEqual({ amount: 0, description: 'Free' });
	});
});

describe('a form is refused', () => {
	const bread = form.items[0];

	test.each<[why: string, changes: object, sentence: string]>([
		[
			'with four decimals',
			{ items: [bread, { ...bread, price: '12.3456' }] },
			'Price of item 2 is "12.3456": it has more than two decimals',
		],
		[
			'with a price of nothing',
			{ items: [{ ...bread, price: 0 }] },
			'Price of item 1 is 0: it must be more than zero',
		],
		['without a price', { items: [{ ...bread, price: '' }] }, 'Price of item 1 is missing'],
		[
			'with pieces in the quantity',
			{ items: [{ ...bread, quantity: '3 pcs' }] },
			'Quantity of item 1 is "3 pcs": it is not a whole number',
		],
		['without items', { items: [] }, 'Items must have at least 1 entry'],
		['with a negative discount', { discount: '-5' }, 'Discount is "-5": it is negative'],
		[
			'with a European tax',
			{ tax: '1.180,50' },
			'Tax is "1.180,50": it has commas or points that do not group an amount of rupees',
		],
		[
			'with unknown goods',
			{ goodsType: 'cars' },
			'Goods Type is "cars": it must be one of digital-goods, physical-goods',
		],
		[
			'with five minutes',
			{ expiresInMinutes: 5 },
			'Expires in Minutes is 5: it must be at least 6',
		],
		[
			'with more minutes than a year has',
			{ expiresInMinutes: '525601' },
			'Expires in Minutes is "525601": it must be at most 525600',
		],
		[
			'with an expiry that is no date',
			{ expiresAt: 'tomorrow' },
			'Expires At is "tomorrow": it is not a date and time that can be read',
		],
		[
			'with an expiry in the past',
			{ expiresAt: '2020-01-01T00:00Z' },
			'Expires At is 2020-01-01T00:00:00.000Z: it must be at least 6 minutes from now (WhatsApp asks for 5, and the bill needs a moment to arrive)',
		],
		[
			'with two expiries',
			{ expiresInMinutes: 60, expiresAt: '2026-08-15T18:00:00Z' },
			'Expires At is 2026-08-15T18:00:00.000Z: it cannot be given together with Expires in Minutes',
		],
		[
			'with another total than its lines have',
			{ expectedTotal: '2361.01', tax: 0 },
			'Expected Total is "₹2,361.01": it differs from the sum of the lines, ₹2,361.00 (2 × Bread ₹1,180.50 = ₹2,361.00; tax ₹0.00)',
		],
		[
			'with half an address',
			{ deliveryAddress: { ...deliveryAddress, addressLine1: '' } },
			'Delivery Address Line 1 is missing',
		],
		[
			'when shipped nowhere',
			{ needsDelivery: true, deliveryAddress: { name: '', city: '' } },
			'Delivery Address is missing, and physical goods that are shipped need one',
		],
	])('%s', (_, changes, sentence) => {
		expect(sentences(changes)).toEqual([sentence]);
	});

	test.each([
		['taxDescription', 'Tax Description', 60],
		['shippingDescription', 'Shipping Description', 60],
		['discountDescription', 'Discount Description', 60],
		['discountProgramName', 'Discount Program', 60],
		['expiryText', 'Expiry Text', 120],
	])('with a %s that is too long, even if it would go unused', (parameter, field, max) => {
		expect(() => read({ [parameter]: 'x'.repeat(max) })).not.toThrow();
		expect(problemsOf(() => read({ [parameter]: 'x'.repeat(max + 1) }))).toMatchObject([
			{ field, problem: `has ${max + 1} characters, and the limit is ${max}` },
		]);
	});

	test('with all its problems at once', () => {
		const changes = { referenceId: '', to: '0484-2345678', items: [{ name: '' }], tax: 'much' };
		expect(problemsOf(() => read(changes)).map(({ field }) => field)).toEqual([
			'Reference ID',
			'To',
			'Name of item 1',
			'Price of item 1',
			'Quantity of item 1',
			'Tax',
		]);
	});
});

describe('an expression that finds nothing', () => {
	const bread = form.items[0];

	test.each<[field: string, changes: object]>([
		['Tax', { tax: undefined }],
		['Shipping', { shipping: undefined }],
		['Discount', { discount: undefined }],
		['Expected Total', { expectedTotal: undefined }],
		['Expires in Minutes', { expiresInMinutes: undefined }],
		['Expires At', { expiresAt: undefined }],
		['Sale Price of item 2', { items: [bread, { ...bread, salePrice: undefined }] }],
	])('does not switch off %s', (field, changes) => {
		expect(problemsOf(() => read(changes))).toEqual([
			{
				field,
				value: undefined,
				problem: 'is empty: its expression gave nothing',
				fix: 'Correct the expression, or remove the field.',
			},
		]);
	});

	test.each([[''], [null], [' ']])('is no blank cell: %p leaves the field out', (blank) => {
		const changes = {
			tax: blank,
			shipping: blank,
			discount: blank,
			expectedTotal: blank,
			expiresInMinutes: blank,
			expiresAt: blank,
			items: [{ ...bread, salePrice: blank }],
		};
		expect(read(changes)).toEqual(fieldsOrder(form, now));
	});

	test('is told with every other problem', () => {
		expect(sentences({ tax: undefined, to: '' })).toEqual([
			'To is missing',
			'Tax is empty: its expression gave nothing',
		]);
	});

	test('does not switch off the delivery of physical goods', () => {
		expect(sentences({ needsDelivery: undefined })).toEqual([
			'Delivery Address is missing, and physical goods that are shipped need one',
		]);
		expect(read({ needsDelivery: undefined, goodsType: 'digital-goods' }).total).toBe(236100);
		expect(read({ needsDelivery: '' }).needsDelivery).toBe(false);
	});
});

describe('laws of a form', () => {
	test('amounts in rupees become the same paise', () => {
		const amount = fc.integer({ min: 1, max: 10_000_000 });
		const quantity = fc.integer({ min: 1, max: 1000 });
		fc.assert(
			fc.property(amount, quantity, amount, amount, (price, count, tax, shipping) => {
				const typed = (value: number) => toRupees(paise(value));
				const items = [{ name: 'Bread', price: typed(price), quantity: String(count) }];
				const total = BigInt(price) * BigInt(count) + BigInt(tax) + BigInt(shipping);
				const order = read({
					items,
					tax: Number(typed(tax)),
					shipping: `₹${typed(shipping)}`,
					expectedTotal: typed(Number(total)),
				});
				expect(BigInt(order.total)).toBe(total);
			}),
		);
	});

	test('anything at all becomes an order or problems', () => {
		const keys = fc.constantFrom(...Object.keys(untouched));
		const changed = fc.dictionary(keys, fc.anything(), { maxKeys: 4 });
		fc.assert(
			fc.property(fc.oneof(fc.anything(), changed), (value) => {
				const parameters =
					typeof value === 'object' && value !== null ? { ...untouched, ...value } : value;
				try {
					expect(fieldsOrder(parameters, now).total).toBeGreaterThan(0);
				} catch (error) {
					expect(error).toBeInstanceOf(InvalidInput);
				}
			}),
		);
	});
});
