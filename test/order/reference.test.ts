import fc from 'fast-check';
import { z } from 'zod';

import { parseInput } from '../../order/input';
import { referenceIdSchema } from '../../order/order';
import { problemsOf } from './support';

const read = (referenceId: unknown) =>
	parseInput(z.object({ referenceId: referenceIdSchema }), { referenceId }).referenceId;

test.each<[unknown, string]>([
	['ORD-17', 'ORD-17'],
	['a.b_C-9', 'a.b_C-9'],
	['x', 'x'],
	['x'.repeat(35), 'x'.repeat(35)],
	[' 1001 ', '1001'],
	[1001, '1001'],
	[0, '0'],
])('%p is the reference %s', (value, expected) => {
	expect(read(value)).toBe(expected);
});

test.each<[value: unknown, problem: RegExp, proposal: string | undefined]>([
	['#1001', /no spaces, "#" or "\/"$/, '1001'],
	['ORD 17', /no spaces/, 'ORD-17'],
	['ORD/2025/42', /no spaces/, 'ORD-2025-42'],
	['  #A # B!  ', /no spaces/, 'A-B'],
	['बिल 17', /no spaces/, '17'],
	['चालान', /no spaces/, undefined],
	['x'.repeat(36), /^has 36 characters, and the limit is 35$/, 'x'.repeat(35)],
	[`${'x'.repeat(34)} y`, /no spaces/, 'x'.repeat(34)],
	['', /^is missing$/, undefined],
	[undefined, /^is missing$/, undefined],
	[10.5, /^must be text$/, undefined],
	[Number('820982911946154508'), /^must be text$/, undefined],
	[true, /^must be text$/, undefined],
	[{}, /^must be text$/, undefined],
])('%p is refused', (value, problem, proposal) => {
	const [found] = problemsOf(() => read(value));
	expect(found?.problem).toMatch(problem);
	expect(/ For instance: (.*)$/.exec(found?.fix ?? '')?.[1]).toBe(proposal);
});

test('what is proposed is accepted as it stands', () => {
	fc.assert(
		fc.property(
			fc.string({ unit: fc.constantFrom('a', 'Z', '9', '-', '.', ' ', '#', '/', 'अ') }),
			(text) => {
				const result = referenceIdSchema.safeParse(text);
				if (result.success) return;
				const [found] = problemsOf(() => read(text));
				const proposal = / For instance: (.*)$/.exec(found?.fix ?? '')?.[1];
				if (proposal !== undefined) expect(read(proposal)).toBe(proposal);
			},
		),
	);
});

test('a reference that was read reads to itself', () => {
	fc.assert(
		fc.property(fc.stringMatching(/^[A-Za-z0-9_.-]{1,35}$/), (reference) => {
			expect(read(reference)).toBe(reference);
		}),
	);
});
