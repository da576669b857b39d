import { createHash } from 'node:crypto';
import { DataDeduplicationService } from 'n8n-core';
import { sleep, type ICheckProcessedContextData, type IDataDeduplicator } from 'n8n-workflow';

/**
 * n8n's de-duplication table in memory, with the races of the real one: a row for each workflow and
 * node that is read, and written a moment later; two first writers collide on the unique key.
 */
class Deduplicator implements IDataDeduplicator {
	readonly rows = new Map<string, string[]>();
	private callsLeft: number | undefined;
	private unharmed: ReadonlySet<string> = new Set();

	/** The database is out of order after some more calls, but for the rows that other tests have made. */
	failAfter(calls: number): void {
		this.callsLeft = calls;
		this.unharmed = new Set(this.rows.keys());
	}

	recover(): void {
		this.callsLeft = undefined;
	}

	private assertWorks(row: string): void {
		if (this.callsLeft === undefined || this.unharmed.has(row)) return;
		if (this.callsLeft === 0) throw new Error('SQLITE_BUSY: database is locked');
		this.callsLeft -= 1;
	}

	private rowOf({ workflow, node }: ICheckProcessedContextData): string {
		if (!workflow.id) throw new Error('The expression evaluated to a falsy value');
		return `${workflow.id}:${node?.id}`;
	}

	private readonly hash = (item: unknown) =>
		createHash('md5').update(String(item)).digest('base64');

	checkProcessedAndRecord: IDataDeduplicator['checkProcessedAndRecord'] = async (
		items,
		_scope,
		context,
		{ maxEntries = Infinity },
	) => {
		const row = this.rowOf(context);
		this.assertWorks(row);
		const stored = this.rows.get(row);
		await sleep(1);
		const before = new Set(stored);
		const isNew = (item: unknown) => !before.has(this.hash(item));
		if (!stored && this.rows.has(row)) throw new Error('UNIQUE constraint failed: processed_data');
		const after = [...(stored ?? []), ...items.filter(isNew).map(this.hash)];
		this.rows.set(row, after.slice(-Math.min(maxEntries, after.length)));
		return { new: items.filter(isNew), processed: items.filter((item) => !isNew(item)) };
	};

	removeProcessed: IDataDeduplicator['removeProcessed'] = async (items, _scope, context) => {
		const row = this.rowOf(context);
		this.assertWorks(row);
		const stored = this.rows.get(row) ?? [];
		await sleep(1);
		const removed = new Set(items.map(this.hash));
		this.rows.set(
			row,
			stored.filter((hash) => !removed.has(hash)),
		);
	};

	clearAllProcessedItems: IDataDeduplicator['clearAllProcessedItems'] = async () => {
		throw new Error('not used by our nodes');
	};

	getProcessedDataCount: IDataDeduplicator['getProcessedDataCount'] = async () => {
		throw new Error('not used by our nodes');
	};
}

export const deduplicator = new Deduplicator();

/** Once for each test file, before the first run. */
export async function startDeduplicator(): Promise<void> {
	await DataDeduplicationService.init(deduplicator);
}
