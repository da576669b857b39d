/** What the evidence says of one promise. */
export interface Verdict {
	/** What breaks the promise, each with its reference; the promise holds if there are none. */
	readonly breaches: readonly string[];
	/** Limits that are known and documented, and what fell under each. */
	readonly limits: Readonly<Record<string, readonly string[]>>;
	readonly counts: Readonly<Record<string, number>>;
}

/** Appends to the list under a name. */
export function file(lists: Map<string, string[]>, name: string, entry: string): void {
	lists.set(name, [...(lists.get(name) ?? []), entry]);
}
