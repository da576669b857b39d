import { InvalidInput } from '../../order/input';
import type { Pending } from './readItems';

/** What stands more than once in a run: the bills that repeat another, and the ones that contradict. */
export interface Repeats {
	/** Item index of a repeat → item index of the one that is sent. */
	readonly repeats: ReadonlyMap<number, number>;
	readonly conflicts: ReadonlyMap<number, InvalidInput>;
}

const contentOf = ({ message, statusCallback, customData }: Pending) =>
	JSON.stringify([message, statusCallback, customData]);

/** Finds the reference IDs that several items of one run share: such a bill goes out once. */
export function findRepeats(pendings: readonly Pending[]): Repeats {
	const repeats = new Map<number, number>();
	const conflicts = new Map<number, InvalidInput>();
	const groups = new Map<string, Pending[]>();
	for (const pending of pendings.filter(({ ifAlreadySent }) => ifAlreadySent)) {
		const { referenceId } = pending.facts;
		groups.set(referenceId, [...(groups.get(referenceId) ?? []), pending]);
	}
	for (const [first, ...others] of groups.values()) {
		if (!first || others.length === 0) continue;
		const content = contentOf(first);
		if (others.every((other) => contentOf(other) === content)) {
			others.forEach(({ itemIndex }) => repeats.set(itemIndex, first.itemIndex));
		} else {
			const conflict = conflictAmong([first, ...others]);
			[first, ...others].forEach(({ itemIndex }) => conflicts.set(itemIndex, conflict));
		}
	}
	return { repeats, conflicts };
}

function conflictAmong(pendings: readonly Pending[]): InvalidInput {
	const positions = pendings.map(({ itemIndex }) => itemIndex + 1);
	const items = `${positions.slice(0, -1).join(', ')} and ${positions.at(-1)}`;
	return new InvalidInput([
		{
			field: 'Reference ID',
			value: pendings[0]?.facts.referenceId,
			problem: `stands on items ${items} of this run for different bills`,
			fix: 'Give each bill a reference ID of its own, or join the lines of one order into one item.',
		},
	]);
}
