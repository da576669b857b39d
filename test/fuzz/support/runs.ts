/* eslint-disable @n8n/community-nodes/no-restricted-globals -- not shipped: reads the environment */
import fc from 'fast-check';

const numberOf = (name: string) => {
	const given = process.env[name];
	return given === undefined ? undefined : Number(given);
};
const numRuns = numberOf('FUZZ_RUNS');
const seed = numberOf('FUZZ_SEED');

/**
 * Asserts a law on random values. `FUZZ_RUNS` is how many each law gets, in place of its usual number;
 * a failure prints the seed, with which `FUZZ_SEED` makes the same values again.
 */
export function law<Values>(property: fc.IProperty<Values>, usual: number): void {
	fc.assert(property, { numRuns: numRuns ?? usual, ...(seed !== undefined && { seed }) });
}
