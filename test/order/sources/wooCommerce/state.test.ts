import { readWooCommerceOrder } from '../../../../order/sources/wooCommerce';
import { problemsOf } from '../../support';
import { woo, wooLine, wooOrder } from '../samples';

describe('an order that needs no bill', () => {
	const nothing = (changes: object) => {
		const reading = readWooCommerceOrder({ ...wooOrder, ...changes });
		return reading.kind === 'nothing' ? reading : undefined;
	};

	test.each<[changes: object, reason: string, description: string]>([
		[{ status: 'cancelled' }, 'cancelled', 'Order 3121 is cancelled.'],
		[{ status: 'trash' }, 'cancelled', 'Order 3121 is cancelled.'],
		[{ status: 'completed' }, 'paid', 'Order 3121 is completed, and so already paid.'],
		[{ date_paid: '2026-02-07T18:05:40' }, 'paid', 'Order 3121 is already paid.'],
		[
			{ date_paid: undefined, date_paid_gmt: '2026-02-07T12:35:40' },
			'paid',
			'Order 3121 is already paid.',
		],
		[{ status: 'refunded', date_paid: '2026-02-07' }, 'refunded', 'Order 3121 was refunded.'],
		[
			{ refunds: [{ id: 1, total: '-199.00' }] },
			'refunded',
			'Order 3121 was refunded, at least in part.',
		],
		[{ total: '0.00' }, 'zero', 'Order 3121: nothing to pay (₹0.00 is owed).'],
	])('%j', (changes, reason, description) => {
		expect(nothing(changes)).toMatchObject({ reason, description, referenceId: '3121' });
	});

	test('is seen before anything is missed that only a bill needs', () => {
		const paid = { status: 'completed', line_items: undefined, currency: 'USD', number: undefined };
		expect(nothing({ ...paid, id: undefined })).toMatchObject({
			reason: 'paid',
			description: 'The order is completed, and so already paid.',
			referenceId: undefined,
		});
	});
});

test.each(['pending', 'failed', 'on-hold', 'processing'])(
	'an order that is %s and has no date of payment is billed',
	(status) => {
		expect(woo({ status })).toMatchObject({ total: 27600, warnings: [] });
	},
);

test.each(['packed', 'partially-shipped', 'awaiting-payment', 'cod-unpaid', 'not-paid'])(
	'a status of a plugin is told, for a part may be paid: %s',
	(status) => {
		expect(woo({ status }).warnings).toEqual([
			`The status "${status}" is none of WooCommerce's own: make sure that no part of the order is paid.`,
		]);
	},
);

const inPart = {
	field: 'status',
	problem: 'tells of money that has come in for order 3121, and WooCommerce does not say how much',
	fix: expect.stringMatching(/Define Below.*"pending"/),
};

test.each([
	'partially-paid',
	'partial-payment',
	'Partially_Paid',
	'partiallypaid',
	'partpayment',
	'deposit-paid',
	'wc-advance-paid',
	'half-paid',
	'balance-to-be-paid',
])(
	'a status that tells of money is an error, for the total would ask for that money again: %s',
	(status) => {
		const [first] = problemsOf(() => readWooCommerceOrder({ ...wooOrder, status }));
		expect(first).toEqual({ ...inPart, value: status });
	},
);

test('a status of any length is read at once', () => {
	const status = 'half-'.repeat(400_000);
	expect(woo({ status }).warnings).toHaveLength(1);
	expect(problemsOf(() => readWooCommerceOrder({ ...wooOrder, status: `${status}paid` }))).toEqual([
		{ ...inPart, value: `${status}paid` },
	]);
});

describe('with a date of payment', () => {
	const order = { ...wooOrder, date_paid: '2026-02-07T18:05:40' };

	test.each(['partially-paid', 'partpayment', 'deposit-paid', 'half-paid', 'balance-to-be-paid'])(
		'an order is not taken for paid that may be so in part only: %s',
		(status) => {
			const [first] = problemsOf(() => readWooCommerceOrder({ ...order, status }));
			expect(first).toMatchObject(inPart);
		},
	);

	test.each(['fully-paid', 'partner-paid', 'partially-shipped', 'awaiting-pickup'])(
		'an order is paid that is %s',
		(status) => {
			expect(readWooCommerceOrder({ ...order, status })).toMatchObject({ reason: 'paid' });
		},
	);
});

describe('an order that cannot be billed', () => {
	test.each<[changes: object, field: string, problem: string]>([
		[{ status: 'checkout-draft' }, 'status', 'order 3121 is still a draft'],
		[{ status: 'auto-draft' }, 'status', 'order 3121 is still a draft'],
		[{ currency: 'USD' }, 'currency', 'order 3121 is in USD; WhatsApp bills in India are in INR'],
		[{ billing: { phone: '0141-2345678' } }, 'billing.phone', 'no Indian mobile phone number'],
		[{ line_items: [] }, 'line_items', 'is empty'],
		[{ line_items: [{ ...wooLine, total: '1e3' }] }, 'line_items[0].total', 'not an amount'],
		[{ line_items: [{ ...wooLine, quantity: 'two' }] }, 'line_items[0].quantity', 'not a quantity'],
		[{ line_items: [null] }, 'line_items[0]', 'is missing'],
		[{ fee_lines: [{ name: 'COD' }] }, 'fee_lines[0].total', 'is missing (was Fields limited?)'],
	])('%j', (changes, field, problem) => {
		const [first] = problemsOf(() => readWooCommerceOrder({ ...wooOrder, ...changes }));
		expect(first).toMatchObject({ field, problem: expect.stringContaining(problem) });
		expect(first?.fix).toMatch(/^[A-Z].*\.$/);
	});

	test.each([
		...['status', 'date_paid', 'currency', 'total', 'prices_include_tax', 'line_items'],
		...['shipping_total', 'shipping_tax', 'total_tax'],
	])('without %s it says that the field is missing', (name) => {
		const limited = { ...wooOrder, [name]: undefined };
		const [first] = problemsOf(() => readWooCommerceOrder(limited));
		expect(first).toMatchObject({ field: name, problem: 'is missing (was Fields limited?)' });
	});

	test('when it is deleted and little is left of it', () => {
		expect(problemsOf(() => readWooCommerceOrder({ id: 3121 }))[0]?.field).toBe('status');
	});
});
