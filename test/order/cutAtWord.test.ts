import fc from 'fast-check';

import { cutAtWord } from '../../order/cutAtWord';

test.each<[text: string, limit: number, cut: string]>([
	['Bread', 5, 'Bread'],
	['Bread and jam', 10, 'Bread and…'],
	['Bread and jam', 11, 'Bread and…'],
	['Bread, jam', 7, 'Bread…'],
	['Bread - jam', 9, 'Bread…'],
	['A Breadandjam', 9, 'A Breada…'],
	['👨‍👩‍👧‍👦👨‍👩‍👧‍👦', 8, '👨‍👩‍👧‍👦…'],
	['👨‍👩‍👧‍👦', 4, '👨‍👩…'],
	['कर्म', 3, 'क…'],
	['    x     ', 4, '…'],
])('%j is at most %i code points long as %j', (text, limit, cut) => {
	expect(cutAtWord(text, limit)).toBe(cut);
});

test('the cut is never too long, and a beginning of the text', () => {
	fc.assert(
		fc.property(
			fc.string({ unit: 'binary', maxLength: 200 }),
			fc.integer({ min: 2, max: 100 }),
			(text, limit) => {
				const cut = cutAtWord(text, limit);
				expect(Array.from(cut).length).toBeLessThanOrEqual(limit);
				if (cut !== text) expect(text.trim().startsWith(cut.slice(0, -1).trim())).toBe(true);
			},
		),
	);
});
