import fc from 'fast-check';

import { withAsciiDigits } from '../../order/digits';

/** Intl writes the digits of these scripts from its own data: a second opinion on Unicode. */
const numberingSystems = Intl.supportedValuesOf('numberingSystem').filter((numberingSystem) =>
	/^\p{Nd}$/u.test(new Intl.NumberFormat('en', { numberingSystem }).format(0)),
);

test('Intl knows the scripts of India', () => {
	expect(numberingSystems).toEqual(
		expect.arrayContaining([
			'deva',
			'beng',
			'guru',
			'gujr',
			'orya',
			'tamldec',
			'telu',
			'knda',
			'mlym',
		]),
	);
});

test.each(numberingSystems.map((name) => [name]))(
	'digits of %s become 0 to 9',
	(numberingSystem) => {
		const write = new Intl.NumberFormat('en', { numberingSystem, useGrouping: false });
		expect(withAsciiDigits(write.format(1234567890))).toBe('1234567890');
	},
);

test('all that is no digit stays as it is', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), (text) => {
			const isDigit = /\p{Nd}/u;
			const [before, after] = [Array.from(text), Array.from(withAsciiDigits(text))];
			expect(after).toHaveLength(before.length);
			after.forEach((character, index) => {
				if (isDigit.test(before[index] ?? '')) expect(character).toMatch(/^[0-9]$/);
				else expect(character).toBe(before[index]);
			});
		}),
	);
});
