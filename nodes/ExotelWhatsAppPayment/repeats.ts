import { InvalidInput } from '../../order/input';
import { nameOf } from './identity';
import type { Once } from './once';
import type { Pending } from './readItems';

/** What stands more than once in a run: the messages that repeat another, and the ones that contradict. */
export interface Repeats {
	/** Item index of a repeat → item index of the one that is sent. */
	readonly repeats: ReadonlyMap<number, number>;
	readonly conflicts: ReadonlyMap<number, InvalidInput>;
}

const contentOf = ({ message, statusCallback, customData }: Pending) =>
	JSON.stringify([message, statusCallback, customData]);

/** Finds the keys that several items of one run share: such a message goes out once. */
export function findRepeats(pendings: readonly Pending[]): Repeats {
	const repeats = new Map<number, number>();
	const conflicts = new Map<number, InvalidInput>();
	const groups = new Map<string, Pending[]>();
	for (const pending of pendings) {
		const key = pending.once?.key;
		if (key === undefined) continue;
		const group = groups.get(key);
		if (group) group.push(pending);
		else groups.set(key, [pending]);
	}
	for (const [first, ...others] of groups.values()) {
		if (!first?.once || others.length === 0) continue;
		const content = contentOf(first);
		if (others.every((other) => contentOf(other) === content)) {
			others.forEach(({ itemIndex }) => repeats.set(itemIndex, first.itemIndex));
		} else {
			const conflict = conflictAmong(first.once, [first, ...others]);
			[first, ...others].forEach(({ itemIndex }) => conflicts.set(itemIndex, conflict));
		}
	}
	return { repeats, conflicts };
}

/** Each of the items has the sentence with all of them. */
const mostShown = 20;

const words = {
	bill: {
		field: 'Reference ID',
		fix: 'Give each bill a reference ID of its own, or join the lines of one order into one item.',
	},
	message: { field: 'Send Once Per Key', fix: 'Give each message a key of its own.' },
} as const;

function conflictAmong({ what }: Once, pendings: readonly Pending[]): InvalidInput {
	const positions = pendings.map(({ itemIndex }) => itemIndex + 1);
	const others = positions.slice(0, -1);
	const unshown = others.length > mostShown ? ', …' : '';
	const items = `${others.slice(0, mostShown).join(', ')}${unshown} and ${positions.at(-1)}`;
	const value = pendings[0] && nameOf(pendings[0].facts);
	const problem = `stands on items ${items} of this run for different ${what}s`;
	return new InvalidInput([{ ...words[what], value, problem }]);
}
