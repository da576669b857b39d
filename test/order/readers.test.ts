import fc from 'fast-check';

import { readMoment } from '../../order/moment';
import { referenceIdSchema } from '../../order/order';
import { optional, readFlag, readText, readUrl, readWholeNumber } from '../../order/readers';
import { holdsForAnything, refusalOf } from './support';

test.each<[name: string, read: (value: unknown) => unknown]>([
	['text', readText({ max: 5 })],
	['text without limits', readText()],
	['optional text', optional(readText({ max: 5 }))],
	['a whole number', readWholeNumber({ min: 1 })],
	['a switch', readFlag],
	['a web address', readUrl],
	['a moment', readMoment],
])('%s is read from anything, or refused with a fix', (_, read) => {
	holdsForAnything(read);
});

test('a reference is read from anything, or refused', () => {
	fc.assert(
		fc.property(fc.anything(), (value) => {
			const result = referenceIdSchema.safeParse(value);
			if (result.success) expect(result.data).toMatch(/^[A-Za-z0-9_.-]{1,35}$/);
			else expect(result.error.issues).toHaveLength(1);
		}),
	);
});

test('the limit of a text counts code points, at every length', () => {
	const character = fc.string({ unit: 'binary', minLength: 1, maxLength: 1 });
	const visible = character.filter((one) => one.trim() === one);
	fc.assert(
		fc.property(fc.array(visible, { minLength: 1, maxLength: 20 }), (characters) => {
			const text = characters.join('');
			// Halves of a pair that meet are one character.
			const { length } = Array.from(text);
			expect(readText({ max: length })(text)).toBe(text);
			if (length > 1) {
				expect(refusalOf(() => readText({ max: length - 1 })(text)).message).toBe(
					`has ${length} characters, and the limit is ${length - 1}`,
				);
			}
		}),
	);
});

test('text that was read reads to itself', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), (text) => {
			fc.pre(text.trim() !== '');
			const once = readText()(text);
			expect(readText()(once)).toBe(once);
		}),
	);
});

test('whole numbers read to themselves, as numbers and as text', () => {
	const read = readWholeNumber({ min: Number.MIN_SAFE_INTEGER });
	fc.assert(
		fc.property(fc.maxSafeInteger(), (number) => {
			expect(read(number)).toBe(number);
			expect(read(String(number))).toBe(number);
		}),
	);
});
