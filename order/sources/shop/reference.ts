import { longestReference, withoutStrangers } from '../../reference';
import type { Chosen } from './choices';
import { textAt, type Fields } from './fields';

/**
 * The reference ID of a bill, the same whenever the order comes again: the order's number without
 * "#", with one dash for every run of characters that Exotel does not take. Where nothing is left, or
 * too much, it is the order's id.
 * @param numbers the fields that may hold the number, the best first, and the id last
 * @returns undefined where none of the fields is there
 */
export function shopReference(
	order: Fields,
	numbers: readonly string[],
	chosen: Chosen,
): string | undefined {
	const { referenceId, referencePrefix = '', referenceSuffix } = chosen;
	const end = referenceSuffix === undefined ? '' : `-${referenceSuffix.replace(/^-+/, '')}`;
	if (referenceId !== undefined) return referenceId + end;
	const references = numbers
		.map((name) => withoutStrangers(textAt(order, name) ?? ''))
		.filter((number) => number !== '')
		.map((number) => referencePrefix + number + end);
	const fitting = references.find((reference) => reference.length <= longestReference);
	// makeOrder refuses one that is too long, in its own words.
	return fitting ?? references.at(-1);
}
