import { z } from 'zod';

import {
	describeProblem,
	flag,
	InvalidValue,
	optionalGroup,
	optionalText,
	parseInput,
	reading,
	text,
	wholeNumber,
} from '../../order/input';
import { readUrl } from '../../order/readers';
import { problemsOf } from './support';

const even = reading((value) => {
	if (typeof value === 'number' && value % 2 === 0) return { half: value / 2 };
	throw new InvalidValue('is odd', 'Choose an even number.');
});

describe('a reader as a schema', () => {
	test('gives what the reader gives', () => {
		expect(parseInput(z.object({ pair: even }), { pair: 4 })).toEqual({ pair: { half: 2 } });
	});

	test('turns its refusal into a problem with the name of the field', () => {
		expect(problemsOf(() => parseInput(z.object({ pair: even }), { pair: 3 }))).toEqual([
			{ field: 'Pair', value: 3, problem: 'is odd', fix: 'Choose an even number.' },
		]);
	});

	test('lets a bug of ours through', () => {
		const broken = reading(() => {
			throw new TypeError('bug');
		});
		expect(() => parseInput(broken, 1)).toThrow(TypeError);
	});

	test('keeps rules between fields from seeing what was not read', () => {
		const seen: unknown[] = [];
		const pair = z.object({ a: even, b: even }).superRefine((value) => seen.push(value));
		expect(problemsOf(() => parseInput(pair, { a: 3, b: 4 }))).toHaveLength(1);
		expect(seen).toEqual([]);
	});

	test('may read the undefined of a field that is there in its own way', () => {
		const given = reading(
			(value) => (value === undefined ? 'absent' : 'given'),
			() => 'nothing',
		);
		const group = z.object({ a: given, b: given, c: given, d: given.refine(() => true) });
		expect(parseInput(group, { a: 1, b: undefined })).toEqual({
			a: 'given',
			b: 'nothing',
			c: 'absent',
			d: 'absent',
		});
		expect(parseInput(given, undefined)).toBe('absent');
	});

	test('may be made optional, nullable, or the element of a list, as any schema', () => {
		const schema = z.object({ a: even.optional(), b: even.nullable(), c: z.array(even) });
		expect(parseInput(schema, { b: null, c: [2] })).toEqual({ b: null, c: [{ half: 1 }] });
		expect(problemsOf(() => parseInput(schema, { a: 1, b: 1, c: [1, 2, 3] }))).toMatchObject([
			{ field: 'A' },
			{ field: 'B' },
			{ field: 'C 1', value: 1 },
			{ field: 'C 3', value: 3 },
		]);
	});
});

describe("zod's own issues in plain words", () => {
	test.each<[schema: z.ZodTypeAny, value: unknown, sentence: string]>([
		[z.string(), undefined, 'Field is missing'],
		[z.string(), null, 'Field is missing'],
		[z.string(), 5, 'Field is 5: it must be text'],
		[z.number(), '5', 'Field is "5": it must be a number'],
		[z.number().int(), 5.5, 'Field is 5.5: it must be a whole number'],
		[z.array(z.string()), {}, 'Field must be a list'],
		[z.object({}), [], 'Field must be a group of fields'],
		[z.date(), 'today', 'Field is "today": it must be a date and time'],
		[z.date(), new Date(Number.NaN), 'Field is not a valid date'],
		[z.map(z.string(), z.string()), 5, 'Field is 5: it must be map'],
		[z.enum(['a', 'b']), 'c', 'Field is "c": it must be one of a, b'],
		[z.literal('INR'), 'USD', 'Field is "USD": it must be INR'],
		[
			z.discriminatedUnion('type', [
				z.object({ type: z.literal('a') }),
				z.object({ type: z.literal('b') }),
			]),
			{ type: 'c' },
			'Field Type is "c": it must be one of a, b',
		],
		[z.array(z.string()).min(1), [], 'Field must have at least 1 entry'],
		[z.array(z.string()).max(2), ['a', 'b', 'c'], 'Field must have at most 2 entries'],
		[z.number().min(1), 0, 'Field is 0: it must be at least 1'],
		[z.number().max(100), 101, 'Field is 101: it must be at most 100'],
		[z.string().email(), 'x', 'Field is "x": it is not accepted (Invalid email)'],
		[z.string().refine(() => false, 'is unlucky'), 'x', 'Field is "x": it is unlucky'],
	])('%#: %s', (schema, field, sentence) => {
		const problems = problemsOf(() => parseInput(z.object({ field: schema }), { field }));
		expect(problems.map(describeProblem)).toEqual([sentence]);
		expect(problems[0]?.fix).toMatch(/^[A-Z].*\.$/);
	});

	test('a value that is no object at all', () => {
		const problems = problemsOf(() => parseInput(z.object({ a: text() }), 'x'));
		expect(problems.map(describeProblem)).toEqual(['Input is "x": it must be a group of fields']);
	});
});

const parse = <T>(schema: z.ZodType<T, z.ZodTypeDef, unknown>, field: unknown) =>
	parseInput(z.object({ field: schema }), { field });

describe('text', () => {
	const four = text({ max: 4 });

	test.each([
		['abcd', 'abcd'],
		['  ab ', 'ab'],
		['😀😀😀😀', '😀😀😀😀'],
		['नमस्', 'नमस्'],
		[501, '501'],
		[1.5, '1.5'],
	])('%p is taken', (value, expected) => {
		expect(parse(four, value)).toEqual({ field: expected });
	});

	test.each<[unknown, string]>([
		['abcde', 'has 5 characters, and the limit is 4'],
		['😀😀😀😀😀', 'has 5 characters, and the limit is 4'],
		['', 'is missing'],
		[' \n ', 'is missing'],
		[undefined, 'is missing'],
		[null, 'is missing'],
		[true, 'must be text'],
		[['ab'], 'must be text'],
		[Number.NaN, 'must be text'],
		[Number('820982911946154508'), 'is too long for a number to hold exactly'],
	])('%p is refused', (value, problem) => {
		expect(problemsOf(() => parse(four, value))).toMatchObject([{ field: 'Field', problem }]);
	});

	test('that is optional may be blank or absent, but not too long', () => {
		for (const blank of ['', '  ', null, undefined]) {
			expect(parse(optionalText(2), blank).field).toBeUndefined();
		}
		expect(parse(optionalText(2), ' ab ')).toEqual({ field: 'ab' });
		expect(problemsOf(() => parse(optionalText(2), 'abc'))).toHaveLength(1);
		expect(parse(optionalText(), 'x'.repeat(5000)).field).toHaveLength(5000);
	});
});

describe('a whole number', () => {
	test.each([
		[3, 3],
		['3', 3],
		[' 3 ', 3],
		['३', 3],
		['10', 10],
	])('%p is taken', (value, expected) => {
		expect(parse(wholeNumber({ min: 1, max: 10 }), value)).toEqual({ field: expected });
	});

	test.each<[unknown, string]>([
		[3.5, 'is not a whole number'],
		['3.5', 'is not a whole number'],
		['3.0', 'is not a whole number'],
		['3 pcs', 'is not a whole number'],
		['1e1', 'is not a whole number'],
		['0x3', 'is not a whole number'],
		['1,000', 'is not a whole number'],
		[Number.NaN, 'is not a whole number'],
		[2 ** 53, 'is not a whole number'],
		['9'.repeat(30), 'is not a whole number'],
		[true, 'is not a whole number'],
		['', 'is missing'],
		[undefined, 'is missing'],
		[0, 'must be at least 1'],
		['-1', 'must be at least 1'],
		[11, 'must be at most 10'],
	])('%p is refused', (value, problem) => {
		const schema = wholeNumber({ min: 1, max: 10 });
		expect(problemsOf(() => parse(schema, value))).toMatchObject([
			{ problem, fix: 'Write a whole number from 1 to 10.' },
		]);
	});

	test('without a bound above says so', () => {
		expect(problemsOf(() => parse(wholeNumber({ min: 1 }), 0))[0]?.fix).toBe(
			'Write a whole number, 1 or more.',
		);
	});
});

describe('a switch', () => {
	test.each([
		[true, true],
		[false, false],
		['TRUE', true],
		['false', false],
		['', false],
		[undefined, false],
		[null, false],
	])('%p is %p', (value, expected) => {
		expect(parse(flag(), value)).toEqual({ field: expected });
	});

	test.each([['yes'], [1], [0], [{}]])('%p is refused', (value) => {
		expect(problemsOf(() => parse(flag(), value))[0]?.problem).toBe('must be true or false');
	});
});

describe('the address of a picture', () => {
	test.each([
		['https://example.com/bread.jpg'],
		['http://example.com/bread.jpg?size=2#top'],
		['HTTPS://EXAMPLE.COM/a.png'],
		['https://उदाहरण.भारत/चित्र.png'],
	])('%s is taken as it is', (url) => {
		expect(parse(reading(readUrl), ` ${url} `)).toEqual({ field: url });
	});

	test.each<[unknown, string]>([
		['bread.jpg', 'is not a web address'],
		['/bread.jpg', 'is not a web address'],
		['//example.com/a.png', 'is not a web address'],
		['example.com/a.png', 'is not a web address'],
		['https:example.com', 'is not a web address'],
		['https://', 'is not a web address'],
		['https:///a.png', 'is not a web address'],
		['https://exa mple.com', 'is not a web address'],
		['https://example.com/a b.png', 'is not a web address'],
		['https://example.com:99999/', 'is not a web address'],
		['ftp://example.com/a.png', 'is not a web address'],
		['javascript:alert(1)', 'is not a web address'],
		['data:image/png;base64,AA', 'is not a web address'],
		['', 'is missing'],
		[undefined, 'is missing'],
		[{}, 'must be text'],
	])('%p is refused', (value, problem) => {
		expect(problemsOf(() => parse(reading(readUrl), value))).toMatchObject([{ problem }]);
	});
});

describe('an optional group of fields', () => {
	const group = optionalGroup(z.object({ city: text(), state: text() }));

	test.each([[undefined], [null], [''], [{}], [{ city: '', state: null, zone: ' ' }]])(
		'%p is absent',
		(value) => {
			expect(parse(group, value).field).toBeUndefined();
		},
	);

	test('is taken whole or not at all', () => {
		const kochi = { city: 'Kochi', state: 'Kerala' };
		expect(parse(group, kochi)).toEqual({ field: kochi });
		expect(problemsOf(() => parse(group, { city: 'Kochi', state: '' }))).toMatchObject([
			{ field: 'Field State', problem: 'is missing' },
		]);
		expect(problemsOf(() => parse(group, 'Kochi'))).toHaveLength(1);
	});
});
