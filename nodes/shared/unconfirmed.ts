import { pause } from './pause';

/**
 * Milliseconds, at least, until a change is looked after again: many times what another process needs
 * between reading the row and writing it back.
 */
const leastPause = 1_000;
/** How often a key that is gone for good is removed again. */
const removals = 2;

export interface Row {
	/** Records the keys and returns those that were not there. */
	record(keys: readonly string[]): Promise<ReadonlySet<string>>;
	remove(keys: readonly string[]): Promise<void>;
	inTurn(task: () => Promise<void>): Promise<void>;
}

/**
 * What this process has changed in a row that other processes read and then write as a whole: one of
 * them may still write back what it had read before. So after a pause, when they are done, the changes
 * are made again, until each record was found in its place.
 */
export class Unconfirmed {
	private readonly recorded = new Set<string>();
	/** Key → how often it is still to be removed. */
	private readonly removed = new Map<string, number>();
	private isLookedAfter = false;

	/** True if this process has recorded the key, whatever became of the row since. */
	hasRecorded(key: string): boolean {
		return this.recorded.has(key);
	}

	record(keys: readonly string[]): void {
		for (const key of keys) {
			this.removed.delete(key);
			this.recorded.add(key);
		}
	}

	release(keys: readonly string[]): void {
		for (const key of keys) this.recorded.delete(key);
	}

	/** Released, and nobody else ever records them. */
	retire(keys: readonly string[]): void {
		this.release(keys);
		for (const key of keys) this.removed.set(key, removals);
	}

	/** Nobody waits for this. Rejects if the row cannot be read or written; what was left is given up. */
	async lookAfter(row: Row): Promise<void> {
		if (this.isLookedAfter) return;
		this.isLookedAfter = true;
		try {
			while (this.recorded.size + this.removed.size > 0) await this.round(row);
		} finally {
			this.recorded.clear();
			this.removed.clear();
			this.isLookedAfter = false;
		}
	}

	private async round(row: Row): Promise<void> {
		const [recorded, removed] = [[...this.recorded], [...this.removed.keys()]];
		// Not in step with the other processes, which would overwrite one another again.
		await pause(leastPause * (1 + Math.random()));
		await row.inTurn(async () => {
			const lost = await row.record(recorded.filter((key) => this.recorded.has(key)));
			for (const key of recorded) if (!lost.has(key)) this.recorded.delete(key);
			await row.remove(removed.filter((key) => this.removed.has(key)));
			for (const key of removed) this.countRemoval(key);
		});
	}

	private countRemoval(key: string): void {
		const left = (this.removed.get(key) ?? 0) - 1;
		if (left > 0) this.removed.set(key, left);
		else this.removed.delete(key);
	}
}
