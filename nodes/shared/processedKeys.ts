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

/** A row that is overwritten at each of these checks is fought over without end. */
const mostChecks = 5;

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

	/**
	 * Records the keys, each given once, and returns those that were not there before.
	 * @param takeBack of these, the keys that were only looked at: nobody sees them in between
	 * @throws only where nothing was recorded
	 */
	async claim(
		keys: readonly string[],
		takeBack: (fresh: ReadonlySet<string>) => readonly string[] = () => [],
	): Promise<ReadonlySet<string>> {
		if (keys.length === 0) return new Set();
		return await inTurn(this.queue, async () => {
			const fresh = await this.record(keys);
			try {
				await this.recordLost(fresh);
				await this.remove(takeBack(fresh));
			} catch (error) {
				const reason = error instanceof Error ? error.message : String(error);
				this.context.logger.warn(`n8n's database did not confirm what was recorded: ${reason}`);
			}
			return fresh;
		});
	}

	async release(keys: readonly string[]): Promise<void> {
		await inTurn(this.queue, async () => await this.remove(keys));
	}

	/** Another process may have overwritten the row since it was read. */
	private async recordLost(recorded: ReadonlySet<string>): Promise<void> {
		let lost = recorded;
		for (let checks = 0; lost.size > 0 && checks < mostChecks; checks += 1) {
			lost = await this.record([...lost]);
		}
	}

	private async remove(keys: readonly string[]): Promise<void> {
		if (keys.length === 0) return;
		await this.context.helpers.removeProcessed([...keys], 'node', { mode: 'entries' });
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
