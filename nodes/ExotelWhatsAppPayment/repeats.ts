import { InvalidInput } from '../../order/input';
import type { Pending } from './readItems';

/** What stands more than once in a run: the bills that repeat another, and the ones that contradict. */
export interface Repeats {
	/** Item index of a repeat → item index of the one that is sent. */
	readonly repeats: ReadonlyMap<number, number>;
	readonly conflicts: ReadonlyMap<number, InvalidInput>;
}

/** Finds the reference IDs that several items of one run share: such a bill goes out once. */
export function findRepeats(pendings: readonly Pending[]): Repeats {
	const repeats = new Map<number, number>();
	const conflicts = new Map<number, InvalidInput>();
	const firsts = new Map<string, Pending>();
	for (const pending of pendings) {
		if (!pending.ifAlreadySent) continue;
		const { referenceId } = pending.facts;
		const first = firsts.get(referenceId);
		if (!first) firsts.set(referenceId, pending);
		else if (JSON.stringify(first.message) === JSON.stringify(pending.message)) {
			repeats.set(pending.itemIndex, first.itemIndex);
		} else {
			const conflict = conflictBetween(first, pending);
			conflicts.set(first.itemIndex, conflict);
			conflicts.set(pending.itemIndex, conflict);
		}
	}
	return { repeats, conflicts };
}

function conflictBetween(first: Pending, second: Pending): InvalidInput {
	const [a, b] = [first.itemIndex + 1, second.itemIndex + 1];
	return new InvalidInput([
		{
			field: 'Reference ID',
			value: first.facts.referenceId,
			problem: `stands on items ${a} and ${b} of this run for different bills`,
			fix: 'Give each bill a reference ID of its own, or join the lines of one order into one item.',
		},
	]);
}
