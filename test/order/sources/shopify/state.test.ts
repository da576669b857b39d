import { nothingToBillError, readShopifyOrder } from '../../../../order/sources/shopify';
import { problemsOf } from '../../support';
import { shopify, shopifyLine, shopifyOrder } from '../samples';

describe('an order that needs no bill', () => {
	const nothing = (changes: object, choices: object = {}) => {
		const reading = readShopifyOrder({ ...shopifyOrder, ...changes }, choices);
		return reading.kind === 'nothing' ? reading : undefined;
	};

	test.each<[changes: object, reason: string, description: string]>([
		[{ cancelled_at: '2026-02-04T12:00:00Z' }, 'cancelled', 'Order #1042 is cancelled.'],
		[{ financial_status: 'paid' }, 'paid', 'Order #1042 is already paid.'],
		[{ financial_status: 'PAID' }, 'paid', 'Order #1042 is already paid.'],
		[{ financial_status: 'refunded' }, 'refunded', 'Order #1042 was refunded.'],
		[{ financial_status: 'partially_refunded' }, 'refunded', 'Order #1042 was refunded in part.'],
		[
			{ financial_status: 'voided' },
			'voided',
			'Order #1042 is not to be paid: the payment was voided.',
		],
		[{ total_outstanding: '0.00' }, 'zero', 'Order #1042: nothing to pay (₹0.00 is owed).'],
		[{ total_outstanding: '-5.00' }, 'zero', 'Order #1042: nothing to pay (−₹5.00 is owed).'],
		[{ test: true }, 'test', 'Order #1042 is a test order.'],
	])('%j', (changes, reason, description) => {
		expect(nothing(changes)).toMatchObject({ reason, description, referenceId: '1042' });
	});

	test('is seen before anything is missed that only a bill needs', () => {
		const paid = { financial_status: 'paid', line_items: undefined, phone: null, currency: 'USD' };
		expect(nothing(paid)).toMatchObject({ reason: 'paid' });
	});

	test('may be an error, which names the field', () => {
		const reading = nothing({ financial_status: 'paid' });
		expect(reading && nothingToBillError(reading).message).toBe(
			'financial_status is "paid": it means that order #1042 is already paid',
		);
	});

	test('is billed all the same when it is a test and the user wants that', () => {
		const order = shopify({ test: true }, { testOrders: 'bill' });
		expect(order.total).toBe(24000);
		expect(order.warnings).toEqual(['This is a test order.']);
		expect(shopify({ test: 'FALSE' }).warnings).toEqual([]);
	});
});

describe('an order that cannot be billed', () => {
	test.each<[changes: object, field: string, problem: string]>([
		[
			{ currency: 'USD', presentment_currency: 'USD' },
			'currency',
			'cannot be billed: order #1042 is in USD; WhatsApp bills in India are in INR',
		],
		[{ presentment_currency: 'AED' }, 'presentment_currency', 'order #1042 is in AED'],
		[
			{ financial_status: 'authorized' },
			'financial_status',
			'payment of order #1042 is authorized',
		],
		[{ financial_status: 'expired' }, 'financial_status', 'has expired'],
		[{ financial_status: 'new' }, 'financial_status', 'is not a payment status that is known'],
		[
			{ phone: '0484-2345678', billing_address: { phone: '+44 20 7946 0018' } },
			'phone',
			'no Indian mobile phone number, and the order has no other; looked in: phone ("0484-2345678" ',
		],
		[{ phone: undefined }, 'phone', 'is no Indian mobile phone number, and the order has no other'],
		[{ line_items: [] }, 'line_items', 'is empty'],
		[{ line_items: 'Bread' }, 'line_items', 'must be a list'],
		[
			{ line_items: [{ ...shopifyLine, price: '1,000.00' }] },
			'line_items[0].price',
			'not an amount',
		],
		[{ line_items: [{ ...shopifyLine, price: '-1.00' }] }, 'line_items[0].price', 'is negative'],
		[{ line_items: [{ ...shopifyLine, quantity: 1.5 }] }, 'line_items[0].quantity', 'whole number'],
		[
			{
				line_items: [
					{ ...shopifyLine, price: '90000000000000.00', quantity: 9, current_quantity: 9 },
				],
			},
			'line_items',
			'more money than can be counted',
		],
		[
			{
				current_total_price: undefined,
				line_items: [{ ...shopifyLine, current_quantity: 1 }],
			},
			'current_total_price',
			'is missing (was Fields limited?)',
		],
	])('%j', (changes, field, problem) => {
		const [first] = problemsOf(() => readShopifyOrder({ ...shopifyOrder, ...changes }));
		expect(first).toMatchObject({ field, problem: expect.stringContaining(problem) });
		expect(first?.fix).toMatch(/^[A-Z].*\.$/);
	});

	test.each([
		...['cancelled_at', 'financial_status', 'currency', 'line_items', 'taxes_included'],
		...['shipping_lines'],
	])('without %s it says that the field is missing', (name) => {
		const [first] = problemsOf(() => readShopifyOrder({ ...shopifyOrder, [name]: undefined }));
		expect(first).toMatchObject({ field: name, problem: 'is missing (was Fields limited?)' });
	});

	test.each<[field: string, missing: readonly string[]]>([
		['total_price', ['total_price', 'current_total_price']],
		['subtotal_price', ['subtotal_price', 'current_subtotal_price']],
		['total_tax', ['total_tax', 'current_total_tax']],
		['name', ['name', 'id']],
	])('without any %s, too', (field, missing) => {
		const limited = Object.entries(shopifyOrder).filter(([name]) => !missing.includes(name));
		const [first] = problemsOf(() => readShopifyOrder(Object.fromEntries(limited)));
		expect(first).toMatchObject({ field, problem: 'is missing (was Fields limited?)' });
	});

	test('without what is outstanding it is billed whole only when nothing is paid', () => {
		expect(shopify({ total_outstanding: undefined }).total).toBe(24000);
		const [first] = problemsOf(() =>
			shopify({ total_outstanding: undefined, financial_status: 'partially_paid' }),
		);
		expect(first?.field).toBe('total_outstanding');
	});
});
