import { describeProblem, InvalidInput } from '../../order/input';
import { paise } from '../../order/money';
import { makeOrder, type OrderDraft } from '../../order/order';
import {
	deepFreeze,
	deliveryAddress,
	draft,
	makeOrderOfAnything,
	minutesFromNow,
	now,
	problemsOf,
} from './support';

const bread = { name: 'Bread', price: paise(1000), quantity: 2 };
const image = { imageUrl: 'https://example.com/bread.jpg' };
const bill = (changes: Partial<OrderDraft>) => makeOrder(draft(changes), now);
const sentences = (changes: Partial<OrderDraft>) =>
	problemsOf(() => bill(changes)).map(describeProblem);

describe('an order', () => {
	test('with only what is needed', () => {
		expect(makeOrder(draft())).toEqual({
			referenceId: 'ORD-17',
			to: '+919999900001',
			goodsType: 'digital-goods',
			needsDelivery: false,
			items: [{ ...bread, retailerId: 'item-1' }],
			tax: { amount: 0 },
			quickPay: false,
			subtotal: 2000,
			total: 2000,
		});
	});

	test('with everything', () => {
		const importer = {
			addressLine1: '1 Dock Road',
			city: 'Mumbai',
			postalCode: '400001',
			countryCode: 'IN',
		};
		const full = deepFreeze(
			draft({
				goodsType: 'physical-goods',
				needsDelivery: true,
				items: [
					{
						...bread,
						salePrice: paise(900),
						retailerId: 'SKU-1',
						countryOfOrigin: 'Italy',
						importerName: 'Importer',
						importerAddress: importer,
					},
				],
				tax: { amount: paise(90), description: 'GST' },
				shipping: { amount: paise(4000), description: 'Courier' },
				discount: { amount: paise(500), description: 'Festival', programName: 'Onam' },
				expiry: { at: minutesFromNow(60), text: 'Offer ends' },
				deliveryAddress,
				catalogId: 'CAT-1',
				quickPay: true,
				statedTotal: paise(5390),
			}),
		);
		const { statedTotal, ...fields } = full;
		expect(makeOrder(full, now)).toEqual({
			...fields,
			to: '+919999900001',
			deliveryAddress: { ...deliveryAddress, country: 'India' },
			subtotal: 1800,
			total: statedTotal,
		});
	});

	test('numbers the items that have neither picture nor retailer ID by their place', () => {
		const { items } = bill({
			items: [bread, { ...bread, retailerId: 'SKU' }, { ...bread, ...image }, bread],
		});
		expect(items.map(({ retailerId }) => retailerId)).toEqual([
			'item-1',
			'SKU',
			undefined,
			'item-4',
		]);
	});

	test('keeps an address that nobody needs', () => {
		expect(bill({ deliveryAddress }).deliveryAddress).toMatchObject(deliveryAddress);
	});
});

const long = (length: number) => '😀'.repeat(length);

describe.each<[name: string, max: number, change: (text: string) => Partial<OrderDraft>]>([
	['Name of item 1', 60, (name) => ({ items: [{ ...bread, name }] })],
	[
		'Country of Origin of item 1',
		100,
		(countryOfOrigin) => ({ items: [{ ...bread, countryOfOrigin }] }),
	],
	['Importer Name of item 1', 200, (importerName) => ({ items: [{ ...bread, importerName }] })],
	['Tax Description', 60, (description) => ({ tax: { amount: paise(0), description } })],
	['Shipping Description', 60, (description) => ({ shipping: { amount: paise(0), description } })],
	['Discount Description', 60, (description) => ({ discount: { amount: paise(0), description } })],
	['Discount Program', 60, (programName) => ({ discount: { amount: paise(0), programName } })],
	['Expiry Text', 120, (text) => ({ expiry: { at: minutesFromNow(60), text } })],
])('%s', (field, max, change) => {
	test(`may have ${max} characters`, () => {
		expect(() => bill(change(long(max)))).not.toThrow();
	});

	test(`may not have ${max + 1}`, () => {
		expect(problemsOf(() => bill(change(long(max + 1))))).toMatchObject([
			{ field, problem: `has ${max + 1} characters, and the limit is ${max}` },
		]);
	});
});

describe('an order is refused', () => {
	test.each<[why: string, changes: Partial<OrderDraft>, sentence: string]>([
		['without items', { items: [] }, 'Items must have at least 1 entry'],
		['with a nameless item', { items: [{ ...bread, name: ' ' }] }, 'Name of item 1 is missing'],
		[
			'with an item for nothing',
			{ items: [bread, { ...bread, price: paise(0) }] },
			'Price of item 2 is 0: it must be more than zero',
		],
		[
			'with a negative price',
			{ items: [{ ...bread, price: paise(-1) }] },
			'Price of item 1 is -1: it must be more than zero',
		],
		[
			'with a sale price of nothing',
			{ items: [{ ...bread, salePrice: paise(0) }] },
			'Sale Price of item 1 is 0: it must be more than zero',
		],
		[
			'with a sale price that is the price',
			{ items: [{ ...bread, salePrice: paise(1000) }] },
			'Sale Price of item 1 is "₹10.00": it must be smaller than the price, ₹10.00',
		],
		[
			'with a sale price above the price',
			{ items: [bread, { ...bread, salePrice: paise(1001) }] },
			'Sale Price of item 2 is "₹10.01": it must be smaller than the price, ₹10.00',
		],
		[
			'with none of an item',
			{ items: [{ ...bread, quantity: 0 }] },
			'Quantity of item 1 is 0: it must be at least 1',
		],
		[
			'with half an item',
			{ items: [{ ...bread, quantity: 0.5 }] },
			'Quantity of item 1 is 0.5: it is not a whole number',
		],
		[
			'with an image that has no web address',
			{ items: [{ ...bread, imageUrl: 'bread.jpg' }] },
			'Image URL of item 1 is "bread.jpg": it is not a web address',
		],
		[
			'with image and retailer ID in one item',
			{ items: [{ ...bread, ...image, retailerId: 'SKU' }] },
			'Retailer ID of item 1 is "SKU": it cannot be given for an item that has an Image URL',
		],
		[
			'with image and catalog',
			{ items: [{ ...bread, ...image }], catalogId: 'CAT' },
			'Catalog ID is "CAT": it cannot be given when an item has an Image URL',
		],
		[
			'with an image among eleven items',
			{ items: [{ ...bread, ...image }, ...Array.from({ length: 10 }, () => bread)] },
			'Items are 11, and with Image URLs only 10 are allowed',
		],
		[
			'with an importer address that is not complete',
			{
				items: [
					{
						...bread,
						importerAddress: { addressLine1: 'a', city: '', postalCode: '1', countryCode: 'IN' },
					},
				],
			},
			'Importer City of item 1 is missing',
		],
		['with a negative tax', { tax: { amount: paise(-1) } }, 'Tax is -1: it is negative'],
		[
			'with negative shipping',
			{ shipping: { amount: paise(-1) } },
			'Shipping is -1: it is negative',
		],
		[
			'with a negative discount',
			{ discount: { amount: paise(-1) } },
			'Discount is -1: it is negative',
		],
		[
			'when the discount takes all of it',
			{ tax: { amount: paise(100) }, discount: { amount: paise(2100) } },
			'Discount is "₹21.00": it leaves nothing to pay: the total is ₹0.00 (2 × Bread ₹10.00 = ₹20.00; tax ₹1.00; discount −₹21.00)',
		],
		[
			'when the discount takes more than all of it',
			{ discount: { amount: paise(2001) } },
			'Discount is "₹20.01": it leaves nothing to pay: the total is −₹0.01 (2 × Bread ₹10.00 = ₹20.00; tax ₹0.00; discount −₹20.01)',
		],
		[
			'when the stated total is a paisa less',
			{ tax: { amount: paise(100) }, discount: { amount: paise(100) }, statedTotal: paise(1999) },
			'Expected Total is "₹19.99": it differs from the sum of the lines, ₹20.00 (2 × Bread ₹10.00 = ₹20.00; tax ₹1.00; discount −₹1.00)',
		],
		[
			'when the stated total is a paisa more',
			{ shipping: { amount: paise(0) }, statedTotal: paise(2001) },
			'Expected Total is "₹20.01": it differs from the sum of the lines, ₹20.00 (2 × Bread ₹10.00 = ₹20.00; tax ₹0.00; shipping ₹0.00)',
		],
		[
			'when it is shipped nowhere',
			{ goodsType: 'physical-goods', needsDelivery: true },
			'Delivery Address is missing, and physical goods that are shipped need one',
		],
		[
			'when the address is not complete',
			{ deliveryAddress: { ...deliveryAddress, city: '' } },
			'Delivery Address City is missing',
		],
		[
			'when the customer is abroad',
			{ to: '+1 415 555 0100' },
			'To is "+1 415 555 0100": it is a number of another country, and WhatsApp payments work only between Indian numbers',
		],
		[
			'when it expires in less than six minutes',
			{ expiry: { at: new Date(minutesFromNow(6).getTime() - 1) } },
			'Expires At is 2026-08-15T12:05:59.999Z: it must be at least 6 minutes from now (WhatsApp asks for 5, and the bill needs a moment to arrive)',
		],
		[
			'when it expires after more than a year',
			{ expiry: { at: new Date(minutesFromNow(365 * 24 * 60).getTime() + 1) } },
			'Expires At is 2027-08-15T12:00:00.001Z: it is more than a year from now',
		],
		[
			'when it expires at no time',
			{ expiry: { at: new Date(Number.NaN) } },
			'Expires At is not a valid date',
		],
		[
			'when its sum cannot be counted',
			{ items: [{ ...bread, price: paise(Number.MAX_SAFE_INTEGER) }] },
			'Total is more money than can be counted to the paisa',
		],
	])('%s', (_, changes, sentence) => {
		expect(sentences(changes)).toEqual([sentence]);
		expect(problemsOf(() => bill(changes))[0]?.fix).toMatch(/^[A-Z].*\.$/);
	});

	test.each([['referenceId'], ['to'], ['goodsType'], ['items']])('without %s', (field) => {
		const others = Object.entries(draft()).filter(([name]) => name !== field);
		const act = () => makeOrderOfAnything(Object.fromEntries(others));
		expect(problemsOf(act)).toMatchObject([{ problem: 'is missing' }]);
	});

	test('with every problem of its fields at once', () => {
		const items = [bread, { ...bread, name: '', quantity: 0 }];
		expect(sentences({ referenceId: '#1', to: '12', items, expiry: { at: now } })).toEqual([
			expect.stringMatching(/^Reference ID is "#1"/),
			expect.stringMatching(/^To is "12"/),
			'Name of item 2 is missing',
			'Quantity of item 2 is 0: it must be at least 1',
		]);
	});

	test('with every problem between its fields at once', () => {
		const items = [
			{ ...bread, salePrice: paise(2000) },
			{ ...bread, ...image, retailerId: 'SKU' },
		];
		const act = () =>
			bill({
				items,
				catalogId: 'CAT',
				goodsType: 'physical-goods',
				needsDelivery: true,
				discount: { amount: paise(99999) },
				statedTotal: paise(1),
				expiry: { at: now },
			});
		expect(problemsOf(act).map(({ field }) => field)).toEqual([
			'Sale Price of item 1',
			'Retailer ID of item 2',
			'Catalog ID',
			'Delivery Address',
			'Discount',
			'Expected Total',
			'Expires At',
		]);
		expect(act).toThrow(InvalidInput);
		expect(act).toThrow(/ \(and 6 more problems\)$/);
	});
});

describe('an order is taken', () => {
	test.each<[why: string, changes: Partial<OrderDraft>]>([
		['with a sale price a paisa below the price', { items: [{ ...bread, salePrice: paise(999) }] }],
		[
			'with ten items and images',
			{ items: Array.from({ length: 10 }, () => ({ ...bread, ...image })) },
		],
		[
			'with eleven items and no image',
			{ items: Array.from({ length: 11 }, () => bread), catalogId: 'C' },
		],
		['when a paisa is left to pay', { discount: { amount: paise(1999) } }],
		['when the stated total is equal', { statedTotal: paise(2000) }],
		['when it expires in six minutes', { expiry: { at: minutesFromNow(6) } }],
		['when it expires in a year', { expiry: { at: minutesFromNow(365 * 24 * 60) } }],
		['when physical goods are fetched', { goodsType: 'physical-goods', needsDelivery: false }],
		['when digital goods say that they are shipped', { needsDelivery: true }],
	])('%s', (_, changes) => {
		expect(() => bill(changes)).not.toThrow();
	});
});
