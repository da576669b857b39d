import fc from 'fast-check';

import {
	addPaise,
	dividePaiseUp,
	formatRupees,
	multiplyPaise,
	paise,
	readRupees,
	subtractPaise,
	toRupees,
} from '../../order/money';
import { holdsForAnything, refusalOf } from './support';

const max = Number.MAX_SAFE_INTEGER;
const anyAmount = fc.integer({ min: 0, max }).map(paise);
const anySigned = fc.integer({ min: -max, max }).map(paise);

describe('reading rupees', () => {
	test.each<[input: unknown, paise: number]>([
		['1180', 118000],
		[1180, 118000],
		[1180.5, 118050],
		['1180.5', 118050],
		[19.99, 1999],
		[1.15, 115],
		[0.29, 29],
		[1.005e2, 10050],
		['0', 0],
		[0, 0],
		[-0, 0],
		['0.01', 1],
		['12.5000', 1250],
		['12.5000000', 1250],
		['1180.000', 118000],
		[1.18, 118],
		['1.18', 118],
		['007', 700],
		['  1180  ', 118000],
		['1,180.50', 118050],
		['1,18,000.50', 11800050],
		['118,000.50', 11800050],
		['12,34,567', 123456700],
		['1,234,567', 123456700],
		['₹1180', 118000],
		['₹ 1180', 118000],
		['₹\u00a01,180', 118000],
		['₨ 1180', 118000],
		['Rs. 1180', 118000],
		['Rs.1180', 118000],
		['rs 1180', 118000],
		['INR 1180', 118000],
		['1180/-', 118000],
		['Rs. 1,180 /-', 118000],
		['₹1,180.50/-', 118050],
		['१,१८०.५०', 118050],
		['₹௧௧௮௦', 118000],
		['90071992547409.91', max],
		['₹9,00,71,99,25,47,409.91', max],
	])('%p is %d paise', (input, expected) => {
		expect(readRupees(input)).toBe(expected);
	});

	test.each<[input: unknown, problem: RegExp]>([
		[undefined, /^is missing$/],
		[null, /^is missing$/],
		['', /^is missing$/],
		['  ', /^is missing$/],
		['1180.345', /^has more than two decimals$/],
		[12.345, /^has more than two decimals$/],
		[0.1 + 0.2, /^has more than two decimals$/],
		['-5', /^is negative$/],
		[-5, /^is negative$/],
		['−5', /^is negative$/],
		['₹-5', /^is negative$/],
		['-₹5', /^is negative$/],
		['1e3', /^is in scientific notation$/],
		['1.18E+05', /^is in scientific notation$/],
		[1e21, /^is in scientific notation$/],
		[1e-7, /^is in scientific notation$/],
		[Number.NaN, /^is not an amount/],
		[Number.POSITIVE_INFINITY, /^is not an amount/],
		[Number.NEGATIVE_INFINITY, /^is not an amount|^is negative/],
		['1,5', /^has commas or points/],
		['0,50', /^has commas or points/],
		['0,500', /^has commas or points/],
		['12,34.5', /^has commas or points/],
		['1.180,50', /^has commas or points/],
		['1.180.000', /^has commas or points/],
		['1,18,00', /^has commas or points/],
		['11,80,0000', /^has commas or points/],
		['1234,567', /^has commas or points/],
		['1,,180', /^has commas or points/],
		['1180.', /^has commas or points/],
		['.50', /^has commas or points/],
		['1180 rupees', /^is not an amount/],
		['$1180', /^is not an amount/],
		['1 180', /^is not an amount/],
		['₹', /^is not an amount/],
		['free', /^is not an amount/],
		[true, /^is not an amount/],
		[['1180'], /^is not an amount/],
		[{ amount: 1180 }, /^is not an amount/],
		[1180n, /^is not an amount/],
		['90071992547409.92', /^is more money than can be counted/],
		['9'.repeat(400), /^is more money than can be counted/],
	])('%p is refused', (input, problem) => {
		const refusal = refusalOf(() => readRupees(input));
		expect(refusal.message).toMatch(problem);
		expect(refusal.fix).not.toBe('');
	});

	test.each([
		['1.180', '1180'],
		['₹ 1.180', '1180'],
		['Rs. 12.500/-', '12500'],
		['118.000', '118000'],
		['१.१८०', '1180'],
		['12.345', '12345'],
	])('%p could be %s rupees elsewhere, and is refused', (input, thousands) => {
		const { message, fix } = refusalOf(() => readRupees(input));
		expect(message).toMatch(new RegExp(`^could mean ${thousands} rupees or `));
		expect(fix).toBe(`Write ${thousands}, or two decimals after the point.`);
	});

	test('anything is read or refused with a fix', () => {
		holdsForAnything(readRupees);
	});
});

describe('writing rupees', () => {
	test.each([
		[0, '0.00', '₹0.00'],
		[1, '0.01', '₹0.01'],
		[10, '0.10', '₹0.10'],
		[118050, '1180.50', '₹1,180.50'],
		[11800050, '118000.50', '₹1,18,000.50'],
		[123456789, '1234567.89', '₹12,34,567.89'],
		[99999, '999.99', '₹999.99'],
		[-100, '-1.00', '−₹1.00'],
		[-1, '-0.01', '−₹0.01'],
	])('%d paise are %s and, for people, %s', (amount, plain, pretty) => {
		expect(toRupees(paise(amount))).toBe(plain);
		expect(formatRupees(paise(amount))).toBe(pretty);
	});

	test('for people it groups as the locale en-IN does', () => {
		const indian = new Intl.NumberFormat('en-IN', { minimumFractionDigits: 2 });
		// Up to 10^13 paise a rupee amount is a double that prints its two decimals.
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 1e13 }).map(paise), (amount) => {
				expect(formatRupees(amount)).toBe(`₹${indian.format(Number(toRupees(amount)))}`);
			}),
		);
	});
});

describe('laws of money', () => {
	test('what is written for programs is read back', () => {
		fc.assert(fc.property(anyAmount, (amount) => readRupees(toRupees(amount)) === amount));
	});

	test('what is written for people is read back', () => {
		fc.assert(fc.property(anyAmount, (amount) => readRupees(formatRupees(amount)) === amount));
	});

	test('western grouping is read back', () => {
		fc.assert(
			fc.property(anyAmount, (amount) => {
				const western = toRupees(amount).replace(/\d(?=(?:\d{3})+\.)/g, '$&,');
				expect(readRupees(western)).toBe(amount);
			}),
		);
	});

	test('a JavaScript number with two decimals is exact to the paisa', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 1e13 }), (amount) => {
				expect(readRupees(Number(toRupees(paise(amount))))).toBe(amount);
			}),
		);
	});

	test('reading what was read changes nothing', () => {
		fc.assert(
			fc.property(fc.stringMatching(/^₹? ?[1-9]\d{0,9}(?:\.\d{1,2})?$/), (text) => {
				const once = readRupees(text);
				expect(readRupees(toRupees(once))).toBe(once);
			}),
		);
	});

	test('sums, differences and products are exact, or refused beyond the safe integers', () => {
		const exact = (result: bigint, act: () => number) => {
			const isSafe = result <= BigInt(max) && result >= -BigInt(max);
			if (isSafe) expect(BigInt(act())).toBe(result);
			else expect(refusalOf(act).fix).not.toBe('');
		};
		fc.assert(
			fc.property(anySigned, anySigned, fc.integer({ min: 1, max: 1_000_000 }), (a, b, n) => {
				exact(BigInt(a) + BigInt(b), () => addPaise(a, b));
				exact(BigInt(a) - BigInt(b), () => subtractPaise(a, b));
				exact(BigInt(a) * BigInt(n), () => multiplyPaise(a, n));
			}),
		);
	});

	test('the smallest price of so many pieces is at least the whole, and a paisa less is not', () => {
		fc.assert(
			fc.property(anyAmount, fc.integer({ min: 1, max: 1_000_000 }), (whole, quantity) => {
				const each = BigInt(dividePaiseUp(whole, quantity));
				expect(each * BigInt(quantity)).toBeGreaterThanOrEqual(BigInt(whole));
				expect((each - 1n) * BigInt(quantity)).toBeLessThan(BigInt(whole));
			}),
		);
	});

	test('the sum of nothing is zero', () => {
		expect(addPaise()).toBe(0);
	});
});

describe('paise', () => {
	test.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, max + 1, -max - 1])(
		'%p is refused',
		(n) => {
			expect(refusalOf(() => paise(n)).fix).toMatch(/paise/);
		},
	);

	test('minus zero is zero', () => {
		expect(Object.is(paise(-0), 0)).toBe(true);
	});

	test('half a piece has no price', () => {
		expect(refusalOf(() => multiplyPaise(paise(100), 0.5)).message).toBe('is not a whole number');
	});
});

test.each<[what: string, text: string]>([
	['digits', '1'.repeat(1 << 24)],
	['white space inside', `1${' '.repeat(1 << 20)}x`],
])('millions of %s are refused at once', (_, text) => {
	expect(refusalOf(() => readRupees(text)).message).toBe('is not an amount of rupees');
});
