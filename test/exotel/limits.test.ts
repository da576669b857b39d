import fc from 'fast-check';
import { assertAllowed, readLimits, type Limits } from '../../exotel/limits';
import type { Message } from '../../exotel/message';
import { orderDetails, presentationSchema } from '../../exotel/orderDetails';
import { orderStatus } from '../../exotel/orderStatus';
import { rawMessageSchema } from '../../exotel/rawSchema';
import { parseInput } from '../../order/input';
import { paise, toRupees, type Paise } from '../../order/money';
import { makeOrder } from '../../order/order';

const from = '+918000000001';
const to = '+919999900001';
const status = orderStatus({ referenceId: 'ORD-1', orderStatus: 'shipped', messageText: 'News' });
const none: Limits = { largestBill: undefined, indianNumbersOnly: false };

function billOf(total: Paise) {
	const order = makeOrder({
		referenceId: 'ORD-1',
		to,
		goodsType: 'digital-goods',
		items: [{ name: 'Bread', price: total, quantity: 1 }],
	});
	const presentation = parseInput(presentationSchema, {
		paymentType: 'upi',
		paymentConfiguration: 'my-upi',
		messageText: 'Please pay',
	});
	return { from, to, content: orderDetails(order, presentation) };
}

test.each([
	[{}, none],
	[{ maxBillRupees: '', indianNumbersOnly: false }, none],
	[{ maxBillRupees: ' ₹1,18,050.50 ' }, { ...none, largestBill: 1_18_050_50 }],
	[{ maxBillRupees: 500 }, { ...none, largestBill: 500_00 }],
	[{ indianNumbersOnly: true }, { ...none, indianNumbersOnly: true }],
])('the credential %j limits as %j', (credential, limits) =>
	expect(readLimits(credential)).toEqual(limits),
);

test.each([
	[{ maxBillRupees: 'fifty' }, 'Largest Bill (Rupees) is not an amount of rupees'],
	[{ maxBillRupees: '1.180' }, 'Largest Bill (Rupees) could mean'],
	[{ maxBillRupees: '0' }, 'Largest Bill (Rupees) must be more than zero'],
	[{ maxBillRupees: '-5' }, 'Largest Bill (Rupees) is negative'],
	[{ maxBillRupees: undefined }, 'Largest Bill (Rupees) is empty: its expression gave nothing'],
	[{ indianNumbersOnly: 'yes' }, 'Indian Numbers Only must be true or false'],
	[{ indianNumbersOnly: undefined }, 'Indian Numbers Only is empty'],
])('a limit that cannot be read is an error, not absent: %j', (credential, message) =>
	expect(() => readLimits(credential)).toThrow(message),
);

test('no error shows a value: it may be a secret in the wrong field', () =>
	expect(() => readLimits({ maxBillRupees: 'hunter2' })).not.toThrow(/hunter2/));

test('a bill passes exactly when its total is not above the limit', () => {
	const amount = fc.integer({ min: 1, max: 10_000 }).map(paise);
	fc.assert(
		fc.property(amount, amount, (total, limit) => {
			const limits = readLimits({ maxBillRupees: toRupees(limit) });
			const check = () => assertAllowed(billOf(total), limits);
			if (total <= limit) expect(check).not.toThrow();
			else expect(check).toThrow('is more than the largest bill that the credential allows');
		}),
	);
});

test('the error names the limit, the total and who can change it', () => {
	const limits = { ...none, largestBill: paise(1_00_000_00) };
	expect(() => assertAllowed(billOf(paise(1_18_050_00)), limits)).toThrow(
		expect.objectContaining({
			problems: [
				{
					field: 'Total',
					value: '₹1,18,050.00',
					problem: 'is more than the largest bill that the credential allows, ₹1,00,000.00',
					fix: 'Lower the total; only the owner of the Exotel API credential can change its setting "Largest Bill (Rupees)".',
				},
			],
		}),
	);
});

const withExtra = (extra: object): Message => {
	const { from, to, content } = billOf(paise(1_00));
	const interactive = rawMessageSchema.parse({ ...content.interactive, extra });
	return { from, to, content: { type: 'interactive', interactive } };
};

test('a total counts at whatever depth it stands, and one that cannot be read is an error', () => {
	const limits = { ...none, largestBill: paise(1_00) };
	const at = (value: unknown, offset: unknown) => () =>
		assertAllowed(withExtra({ list: [{ total_amount: { value, offset } }] }), limits);
	expect(at(100, 100)).not.toThrow();
	expect(at(101, 100)).toThrow('is more than the largest bill');
	expect(at(1, 1)).toThrow();
	expect(at('1', 100)).toThrow();
});

test('a message without an amount is no bill', () => {
	const limits = { ...none, largestBill: paise(1) };
	expect(() => assertAllowed({ from, to, content: status }, limits)).not.toThrow();
});

test.each(['+447911123456', '+9199999', '919999900001', ''])(
	'where only Indian numbers are allowed, nothing goes to "%s"',
	(number) => {
		const message = { from, to: number, content: status };
		expect(() => assertAllowed(message, none)).not.toThrow();
		expect(() => assertAllowed(message, { ...none, indianNumbersOnly: true })).toThrow(
			'the credential allows no other',
		);
	},
);

test('an Indian number passes', () =>
	expect(() =>
		assertAllowed({ from, to, content: status }, { ...none, indianNumbersOnly: true }),
	).not.toThrow());
