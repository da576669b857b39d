import { listed, nameOf } from './identity';
import type { Pending } from './readItems';

const shownAtMost = 20;

/** What to tell the user of a run: each sentence once, with the messages that it is about. */
export function warningsOf(pendings: readonly Pending[]): string[] {
	const named = new Map<string, string[]>();
	for (const { warnings, facts } of pendings) {
		for (const warning of new Set(warnings)) {
			const names = named.get(warning);
			if (names) names.push(nameOf(facts));
			else named.set(warning, [nameOf(facts)]);
		}
	}
	const sentences = [...named].map(([warning, names]) =>
		names.length === pendings.length ? warning : `${listed(names, shownAtMost)}: ${warning}`,
	);
	const unshown = sentences.length - shownAtMost;
	return [
		...sentences.slice(0, shownAtMost),
		...(unshown > 0
			? [`… and ${unshown} more warnings. Preview Order Details shows them all.`]
			: []),
	];
}
