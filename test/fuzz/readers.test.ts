/** Money, phones, moments and texts, out of anything. */
import fc from 'fast-check';
import { readCallbackUrl } from '../../exotel/callbackUrl';
import { expiryProblem } from '../../order/expiry';
import { readMoment } from '../../order/moment';
import { readRupees } from '../../order/money';
import { digitsOf, readIndianMobile, readPhone } from '../../order/phone';
import { readFlag, readText, readUrl, readWholeNumber } from '../../order/readers';
import { readShopAmount } from '../../order/sources/shop/amount';
import { readForwardUrl } from '../../nodes/shared/forwardUrl';
import { isRefusal, isTold, ours, prototypesAreWhole } from './support/laws';
import { law } from './support/runs';
import { exotic } from './support/values';

const now = new Date('2026-08-15T12:00:00Z');

const written = fc.oneof(
	fc.stringMatching(/^[₹Rs. INR]{0,4}-?[0-9]{0,3}([,.][0-9]{0,3}){0,4} ?(\/-)?$/),
	fc.stringMatching(/^[+\-0-9 .,/₹()eE]{0,24}$/),
	fc.double().map(String),
	fc.bigInt().map(String),
	fc.stringMatching(/^(\+|00)?(91|0)?[ -]?[6-9][0-9]{4}[ -]?[0-9]{5}[ ,/]?[0-9]{0,12}$/),
	fc.stringMatching(/^[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}(:[0-9]{2})?(Z|\+05:30)?$/),
);
const values = fc.oneof(exotic, written, fc.double(), fc.integer());

const readers: ReadonlyArray<readonly [name: string, read: (value: unknown) => unknown]> = [
	['rupees', readRupees],
	["a shop's amount", readShopAmount],
	['an Indian mobile number', readIndianMobile],
	['a phone number', readPhone],
	['a moment', readMoment],
	['a text', readText({ max: 60 })],
	['a whole number', readWholeNumber({ min: 0, max: 1000 })],
	['a flag', readFlag],
	['a web address', readUrl],
	['a callback URL', readCallbackUrl],
	['an address to forward to', readForwardUrl],
];

test.each(readers)('%s: read, or refused in words', (_, read) => {
	law(
		fc.property(values, (value) => {
			const result = ours(() => read(value));
			if (isRefusal(result)) isTold(result);
			prototypesAreWhole();
		}),
		400,
	);
});

/** By another way than the reader's: the digits, with the point put where the last two of them end. */
function paiseIn(text: string): bigint {
	const number = text
		.replace(/^\D+/, '')
		.replace(/[^\d.]/g, '')
		.replace(/\.$/, '');
	const [units = '', decimals = ''] = number.split('.');
	return BigInt(units + decimals.slice(0, 2).padEnd(2, '0'));
}

test('an amount that is read has the digits that were written', () => {
	const amounts = fc.oneof(
		fc.stringMatching(/^(₹|Rs\.? ?|INR )?[0-9]{1,3}(,[0-9]{2,3}){0,4}(\.[0-9]{1,4})?( ?\/-)?$/),
		fc.stringMatching(/^[0-9]{1,18}(\.[0-9]{0,3})?$/),
		fc.double({ min: 0, max: 1e15 }),
	);
	law(
		fc.property(amounts, (amount) => {
			const read = ours(() => readRupees(amount));
			if (typeof read === 'number') expect(BigInt(read)).toBe(paiseIn(String(amount)));
		}),
		600,
	);
});

test('a number that is read ends in the digits that were written', () => {
	law(
		fc.property(values, (value) => {
			for (const read of [readPhone, readIndianMobile]) {
				const phone = ours(() => read(value));
				if (typeof phone !== 'string') continue;
				expect(phone).toMatch(/^\+[1-9]\d{6,14}$/);
				expect(digitsOf(String(value)).endsWith(phone.slice(-7))).toBe(true);
			}
		}),
		400,
	);
});

test('an expiry that passes is a date from 6 minutes to a year ahead', () => {
	const dates = fc.oneof(
		fc.date({ noInvalidDate: false }),
		fc.integer({ min: -1e6, max: 4e7 }).map((seconds) => new Date(now.getTime() + seconds * 1000)),
	);
	law(
		fc.property(dates, (date) => {
			const read = ours(() => readMoment(date));
			if (!(read instanceof Date) || expiryProblem(read, now)) return;
			const minutes = (date.getTime() - now.getTime()) / 60_000;
			expect(minutes >= 6 && minutes <= 525_600).toBe(true);
		}),
		400,
	);
});
