import fc from 'fast-check';

import { digitsOf, readIndianMobile, readPhone, samePhone } from '../../order/phone';
import { holdsForAnything, refusalOf } from './support';

/** Every way of shop-orders that means +91 99999 00001, for both readers. */
const spellings: readonly unknown[] = [
	'9999900001',
	9999900001,
	919999900001,
	'99999 00001',
	'99999-00001',
	'999.990.0001',
	'(99999) 00001',
	' 9999900001 ',
	'09999900001',
	'0 99999 00001',
	'919999900001',
	'91 99999 00001',
	'+919999900001',
	'+91 99999 00001',
	'+91-99999-00001',
	'(+91) 99999 00001',
	'+ 91 99999 00001',
	'0091 99999 00001',
	'00919999900001',
	'0091 099999 00001',
	'+91 099999 00001',
	'+91 (0) 99999 00001',
	'910 99999 00001',
	'091-99999-00001',
	'+91 91 99999 00001',
	'91 91 99999 00001',
	'tel:+919999900001',
	'TEL: 99999 00001',
	'whatsapp:+919999900001',
	'९९९९९००००१',
	'+९१ ९९९९९ ००००१',
	'௯௯௯௯௯௦௦௦௦௧',
	'９９９９９００００１',
	'＋91 99999 00001',
	'99999‑00001',
	'99999–00001',
	'+91\u00a099999\u00a000001',
	'\u202a+91 99999 00001\u202c',
	'99999\u200b00001',
];

describe.each([
	['a bill', readIndianMobile],
	['a message', readPhone],
])('the number for %s', (_, read) => {
	test.each(spellings.map((spelling) => [spelling]))('%p is +91 99999 00001', (spelling) => {
		expect(read(spelling)).toBe('+919999900001');
	});

	test.each([
		['91999 90010', '+919199990010'],
		['9199990010', '+919199990010'],
		[9199990010, '+919199990010'],
		['+91 91999 90010', '+919199990010'],
		['0 91999 90010', '+919199990010'],
		['91 91999 90010', '+919199990010'],
		['+91 91 91999 90010', '+919199990010'],
		['9191919191', '+919191919191'],
		['+919(0)99900001', '+919099900001'],
	])('%p keeps the 91 and the 0 that belong to the ten digits', (spelling, expected) => {
		expect(read(spelling)).toBe(expected);
	});

	test.each([
		['99999 00001 / 99999 00002'],
		['9999900001,9999900002'],
		['+91 99999 00001; +91 99999 00002'],
		['09999900001 or 09999900002'],
		['9999900001 9999900002'],
		['9999900001\n9999900002'],
		['0091 99999 00001 / 0091 99999 00002'],
	])('%p is refused, and both are named', (two) => {
		expect(refusalOf(() => read(two)).message).toBe(
			'holds two phone numbers, 9999900001 and 9999900002',
		);
	});

	test('a mobile number beside a landline is refused', () => {
		expect(refusalOf(() => read('99999 00001 / 0484-2345678')).message).toBe(
			'holds two phone numbers, 9999900001 and 4842345678',
		);
	});

	test.each<[unknown, RegExp]>([
		[undefined, /^is missing$/],
		[null, /^is missing$/],
		['', /^is missing$/],
		['   ', /^is missing$/],
		['9.99E+09', /scientific notation/],
		['9.9999E9', /scientific notation/],
		['9e9', /scientific notation/],
		[1e21, /scientific notation/],
		[-9999899910, /^is negative/],
		['-9999899910', /^is negative/],
		['−9999900001', /^is negative/],
		['9999900001.0', /^is a decimal number/],
		['+14155550100.0', /^is a decimal number/],
		[9999900001.5, /^is a decimal number/],
		['99999 0000', /^has 9 digits, and Indian numbers have ten, or twelve with 91$/],
		['1', /^has 1 digit,/],
		['+91 99999 0000', /^has 9 digits after \+91, and Indian numbers have ten$/],
		['+91 99999 000012', /^has 11 digits after \+91, and Indian numbers have ten$/],
		['99999000012', /^has 11 digits/],
		['919999900001234', /^has 15 digits/],
		['91 91 91 99999 00001', /^has 16 digits/],
		['call 9999900001', /^has "c" in it/],
		['99999 0000O', /^has "O" in it/],
		['99999 00001 ext 5', /^has "e" in it/],
		['99999 00001/2', /^has "\/" in it/],
		['99999+00001', /^has "\+" in it/],
		['++919999900001', /^has "\+" in it/],
		['+', /^has "\+" in it/],
		['📞9999900001', /^has "📞" in it/],
		[Number.NaN, /^has "N" in it/],
		[true, /^is not a phone number$/],
		[{}, /^is not a phone number$/],
		[['9999900001'], /^is not a phone number$/],
	])('%p is refused', (input, problem) => {
		expect(refusalOf(() => read(input)).message).toMatch(problem);
	});

	test('anything is read or refused with a fix', () => {
		holdsForAnything(read);
	});
});

describe('a bill', () => {
	test.each([
		['0484-2345678'],
		['+91 484 2345678'],
		['04842345678'],
		['1234567890'],
		['5999900001'],
	])('does not go to %p, which is no mobile number', (landline) => {
		expect(refusalOf(() => readIndianMobile(landline)).message).toMatch(
			/^is not a mobile number: .* landline$/,
		);
	});

	test.each([['+1 415 555 0100'], ['0044 20 7946 0018'], ['+9715555501000']])(
		'does not go abroad to %p',
		(foreign) => {
			expect(refusalOf(() => readIndianMobile(foreign)).message).toBe(
				'is a number of another country, and WhatsApp payments work only between Indian numbers',
			);
		},
	);
});

describe('a message', () => {
	test.each([
		['+1 (415) 555-0100', '+14155550100'],
		['001 415 555 0100', '+14155550100'],
		['+44 (0)20 7946 0018', '+442079460018'],
		['+971 50 555 0100', '+971505550100'],
		['+683 4000', '+6834000'],
		['+123456789012345', '+123456789012345'],
		['+91 80 4567 8901', '+918045678901'],
		['+91 484 2345678', '+914842345678'],
		['0484-2345678', '+914842345678'],
		['912245678901', '+912245678901'],
	])('goes to %p', (written, expected) => {
		expect(readPhone(written)).toBe(expected);
	});

	test.each<[string, RegExp]>([
		['4155550100', /several countries/],
		['14155550100', /^has 11 digits/],
		['+1234567890123456', /^has 16 digits, and phone numbers have 7 to 15$/],
		['+12345', /^has 5 digits, and phone numbers have 7 to 15$/],
		['+0123456789', /^has 10 digits/],
		['+91 0484', /^has 4 digits after \+91/],
		['+9199990000', /^has 8 digits after \+91/],
	])('does not go to %p', (written, problem) => {
		expect(refusalOf(() => readPhone(written)).message).toMatch(problem);
	});
});

describe('laws of phone numbers', () => {
	const mobile = fc.stringMatching(/^[6-9]\d{9}$/);
	const prefix = fc.constantFrom(
		'',
		'0',
		'91',
		'091',
		'0091',
		'910',
		'9191',
		'+91',
		'+910',
		'+9191',
	);
	const separator = fc.constantFrom('', ' ', '-', '.', '\u00a0', '(', ')', '–', '\u200e');
	const zeros = fc.constantFrom('0', '०', '০', '੦', '૦', '௦', '౦', '೦', '൦', '٠', '０', '𝟎');
	const inScript = (digits: string, zero: string) =>
		digits.replace(/\d/g, (digit) =>
			String.fromCodePoint((zero.codePointAt(0) ?? 0) + Number(digit)),
		);

	test('every spelling of a mobile number reads to the same number', () => {
		fc.assert(
			fc.property(
				mobile,
				prefix,
				fc.array(separator, { minLength: 16, maxLength: 16 }),
				zeros,
				(ten, before, separators, zero) => {
					const digits = before + ten;
					const spread = Array.from(digits).map((d, i) => d + (separators[i] ?? ''));
					const typed = inScript(spread.join(''), zero);
					fc.pre(!/^\+?\d{7,}\.\d*$/.test(typed));
					expect(readIndianMobile(typed)).toBe(`+91${ten}`);
					expect(readPhone(typed)).toBe(`+91${ten}`);
				},
			),
			{ numRuns: 1000 },
		);
	});

	test('a number reads to itself', () => {
		fc.assert(
			fc.property(mobile, (ten) => {
				expect(readIndianMobile(readIndianMobile(Number(ten)))).toBe(`+91${ten}`);
			}),
		);
		fc.assert(
			fc.property(fc.stringMatching(/^\+[1-8]\d{6,14}$/), (e164) => {
				expect(readPhone(e164)).toBe(e164);
			}),
		);
	});

	test('what is read is E.164, and a bill only reads what a message reads alike', () => {
		const typed = fc.stringMatching(/^[+]?[0-9 ().-]{7,20}$/);
		const attemptTo = (read: (value: unknown) => string, value: string) => {
			try {
				return read(value);
			} catch {
				return undefined;
			}
		};
		fc.assert(
			fc.property(typed, (text) => {
				const phone = attemptTo(readPhone, text);
				const bill = attemptTo(readIndianMobile, text);
				if (phone !== undefined) expect(phone).toMatch(/^\+[1-9]\d{6,14}$/);
				if (bill !== undefined) {
					expect(bill).toMatch(/^\+91[6-9]\d{9}$/);
					expect(phone).toBe(bill);
				}
			}),
			{ numRuns: 1000 },
		);
	});

	test('digitsOf gives only digits, and does so once', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				expect(digitsOf(text)).toMatch(/^[0-9]*$/);
				expect(digitsOf(digitsOf(text))).toBe(digitsOf(text));
			}),
		);
	});

	test('samePhone looks at digits only', () => {
		expect(samePhone('+91 99999 00001', '919999900001')).toBe(true);
		expect(samePhone('+९१९९९९९००००१', '919999900001')).toBe(true);
		expect(samePhone('919999900001', '919999900002')).toBe(false);
		expect(samePhone('9999900001', '919999900001')).toBe(false);
		expect(samePhone('', '')).toBe(false);
		expect(samePhone('unknown', 'private')).toBe(false);
		fc.assert(
			fc.property(mobile, mobile, (a, b) => {
				expect(samePhone(`+91${a}`, `91 ${a}`)).toBe(true);
				expect(samePhone(a, b)).toBe(a === b);
				expect(samePhone(a, b)).toBe(samePhone(b, a));
			}),
		);
	});
});

test('millions of digits are refused, and do not take the whole stack', () => {
	for (const read of [readPhone, readIndianMobile]) {
		expect(refusalOf(() => read('1'.repeat(1 << 24))).message).toBe('is not a phone number');
	}
});
