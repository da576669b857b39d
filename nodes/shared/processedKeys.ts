import type { IExecuteFunctions } from 'n8n-workflow';

/** The tail of each node's queue in this process, by workflow and node. */
const queues = new Map<string, Promise<unknown>>();

async function inTurn<T>(name: string, task: () => Promise<T>): Promise<T> {
	const before = queues.get(name) ?? Promise.resolve();
	const mine = before.then(task, task);
	queues.set(name, mine);
	try {
		return await mine;
	} finally {
		if (queues.get(name) === mine) queues.delete(name);
	}
}

const isUniqueViolation = (error: unknown) =>
	error instanceof Error && /unique|duplicate/i.test(error.message);

/**
 * The keys that one node of one workflow remembers in n8n's de-duplication table. The table is one
 * row for each node, read and then written: so calls of this process wait for one another, the first
 * row may already be there, and a row that another process overwrote is recorded again.
 */
export class ProcessedKeys {
	private readonly queue: string;

	/** @param maxEntries keys kept in all, the newest ones; no less than one run's own keys */
	constructor(
		private readonly context: IExecuteFunctions,
		private readonly maxEntries: number,
	) {
		this.queue = `${context.getWorkflow().id}:${context.getNode().id}`;
	}

	/** Records the keys, each given once, and returns those that were not there before. */
	async claim(keys: readonly string[]): Promise<ReadonlySet<string>> {
		if (keys.length === 0) return new Set();
		return await inTurn(this.queue, async () => {
			const fresh = await this.record(keys);
			for (let lost = fresh; lost.size > 0; ) lost = await this.record([...lost]);
			return fresh;
		});
	}

	async release(keys: readonly string[]): Promise<void> {
		if (keys.length === 0) return;
		await inTurn(this.queue, async () => {
			await this.context.helpers.removeProcessed([...keys], 'node', { mode: 'entries' });
		});
	}

	private async record(keys: readonly string[]): Promise<ReadonlySet<string>> {
		const options = { mode: 'entries', maxEntries: this.maxEntries } as const;
		const check = async () =>
			await this.context.helpers.checkProcessedAndRecord([...keys], 'node', options);
		const found = await check().catch(async (error: unknown) => {
			if (!isUniqueViolation(error)) throw error;
			return await check();
		});
		return new Set(found.new.map(String));
	}
}
