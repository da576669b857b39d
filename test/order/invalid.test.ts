import fc from 'fast-check';

import { attempt, describeProblem, InvalidInput, InvalidValue, shorten } from '../../order/invalid';

const problem = (value: unknown) => ({
	field: 'Price of item 2',
	value,
	problem: 'has more than two decimals',
	fix: 'Round it to two decimals.',
});

describe('a problem in one sentence', () => {
	test.each<[value: unknown, sentence: string]>([
		['12.345', 'Price of item 2 is "12.345": it has more than two decimals'],
		[12.345, 'Price of item 2 is 12.345: it has more than two decimals'],
		[true, 'Price of item 2 is true: it has more than two decimals'],
		[' a \n b ', 'Price of item 2 is " a b ": it has more than two decimals'],
		[
			new Date('2026-08-15T12:00:00Z'),
			'Price of item 2 is 2026-08-15T12:00:00.000Z: it has more than two decimals',
		],
		['', 'Price of item 2 has more than two decimals'],
		[undefined, 'Price of item 2 has more than two decimals'],
		[null, 'Price of item 2 has more than two decimals'],
		[{ secret: 'x' }, 'Price of item 2 has more than two decimals'],
		[['x'], 'Price of item 2 has more than two decimals'],
		[new Date(Number.NaN), 'Price of item 2 has more than two decimals'],
		['😀'.repeat(100), `Price of item 2 is "${'😀'.repeat(59)}…": it has more than two decimals`],
	])('with the value %p', (value, sentence) => {
		expect(describeProblem(problem(value))).toBe(sentence);
	});

	test('stays short whatever the value', () => {
		fc.assert(
			fc.property(fc.anything(), (value) => {
				expect(Array.from(describeProblem(problem(value))).length).toBeLessThan(120);
			}),
		);
	});
});

describe('a secret inside an address is not shown', () => {
	test.each([
		['ftp://user:hunter2@host', '"ftp://…@host"'],
		['user:hunter2@host', '"…@host"'],
		['https://user:hunter2@host/path', '"https://…@host/path"'],
		['https://user:hun/ter2@host', '"https://…@host"'],
		['https://user:hun@ter2@host', '"https://…@host"'],
		['https://user:hun?ter2@host', '"https://…"'],
		['https://proxy/?token=hunter2@home', '"https://…"'],
		['https://user:hun ter2@host', '"https://…@host"'],
		['Call HTTPS://user:hunter2@host', '"Call HTTPS://…@host"'],
		['https://proxy/?token=hunter2', '"https://proxy/?…"'],
		['https://proxy/?hunter2', '"https://proxy/?…"'],
		['https://proxy/#token=hunter2', '"https://proxy/#…"'],
		['https://proxy/ ?token=hunter2 ', '"https://proxy/ ?…"'],
		['proxy.example.com/hook?token=hunter2', '"proxy.example.com/hook?…"'],
		['customer@example.com', '"…@example.com"'],
	])('%s', (value, shown) => {
		expect(describeProblem(problem(value))).toContain(` is ${shown}: `);
	});

	test.each([['2 @ 20'], ['Paid?'], ['Is it #1?'], ['a: b'], ['@home'], ['12:30']])(
		'%s is shown as it is',
		(value) => {
			expect(describeProblem(problem(value))).toContain(` is "${value}": `);
		},
	);

	test('wherever it stands', () => {
		const secret = fc.stringMatching(/^[!-~]{0,8}hunter2[!-~]{0,8}$/);
		const host = fc.constantFrom('proxy.example.com', 'localhost:5678/hook', '10.0.0.1');
		fc.assert(
			fc.property(secret, host, (password, place) => {
				for (const value of [
					`https://user:${password}@${place}`,
					`user:${password}@${place}`,
					`https://${place}/?token=${password}`,
					`${place}/?token=${password}`,
				]) {
					expect(describeProblem(problem(value))).not.toContain('hunter2');
				}
			}),
		);
	});
});

describe('the message of several problems', () => {
	const sentence = 'Price of item 2 has more than two decimals';

	test.each([
		[1, sentence],
		[2, `${sentence} (and 1 more problem)`],
		[3, `${sentence} (and 2 more problems)`],
	])('counts them: %d', (count, message) => {
		const error = new InvalidInput(Array.from({ length: count }, () => problem(undefined)));
		expect(error.message).toBe(message);
		expect(error.problems).toHaveLength(count);
	});
});

describe('an attempt', () => {
	const refusal = new InvalidValue('is wrong', 'Make it right.');

	test('gives the value', () => {
		expect(attempt(() => 5)).toBe(5);
	});

	test('gives the refusal', () => {
		const refuse = () => {
			throw refusal;
		};
		expect(attempt(refuse)).toBe(refusal);
	});

	test('lets a bug of ours through', () => {
		const fail = () => {
			throw new TypeError('bug');
		};
		expect(() => attempt(fail)).toThrow(TypeError);
	});
});

test('shortened text has at most so many code points and begins like the text', () => {
	fc.assert(
		fc.property(
			fc.string({ unit: 'grapheme' }),
			fc.integer({ min: 1, max: 20 }),
			(text, length) => {
				const short = shorten(text, length);
				expect(Array.from(short).length).toBeLessThanOrEqual(length);
				if (Array.from(text).length <= length) expect(short).toBe(text);
				else expect(text.startsWith(short.slice(0, -1)) && short.endsWith('…')).toBe(true);
			},
		),
	);
});
