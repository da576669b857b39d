import type { IExecuteFunctions } from 'n8n-workflow';
import { inTurn } from './inTurn';

/** A row that is overwritten at each of these checks is fought over without end. */
const mostChecks = 5;

/**
 * Milliseconds, at least, until a recorded key is looked for again: many times what another process
 * needs between reading the row and writing it back.
 */
const leastPause = 1_000;

/** By workflow and node, what this process has recorded and not found in its place since. */
const unconfirmed = new Map<string, Set<string>>();

/** n8n's own sleep would hold up a process that wants to end. */
const pause = async (milliseconds: number) =>
	await new Promise((resolve) => {
		AbortSignal.timeout(Math.round(milliseconds)).addEventListener('abort', resolve);
	});

const isUniqueViolation = (error: unknown) =>
	error instanceof Error && /unique|duplicate/i.test(error.message);

/**
 * The keys that one node of one workflow remembers in n8n's de-duplication table. The table is one
 * row for each node, read and then written: so calls of this process wait for one another, the first
 * row may already be there, and a row that another process overwrote is recorded again, at once and
 * once more when the others are done.
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
			const held = unconfirmed.get(this.queue);
			const found = await this.record(keys);
			// What this process has just recorded is no news, though it was overwritten.
			const fresh = new Set([...found].filter((key) => !held?.has(key)));
			this.hold(fresh);
			try {
				await this.recordLost(found);
				await this.remove(takeBack(fresh));
			} catch (error) {
				this.warn(error);
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

	/** Another process may still write back a row that it read before. Nobody waits for this. */
	private hold(keys: ReadonlySet<string>): void {
		const held = unconfirmed.get(this.queue);
		if (held) keys.forEach((key) => held.add(key));
		else void this.confirm(new Set(keys));
	}

	private async confirm(held: Set<string>): Promise<void> {
		unconfirmed.set(this.queue, held);
		try {
			while (held.size > 0) {
				const due = [...held];
				// Not in step with the other processes, which overwrite one another in it.
				await pause(leastPause * (1 + Math.random()));
				await inTurn(this.queue, async () => {
					const lost = await this.record(due.filter((key) => held.has(key)));
					for (const key of due) if (!lost.has(key)) held.delete(key);
				});
			}
		} catch (error) {
			this.warn(error);
		}
		unconfirmed.delete(this.queue);
	}

	private warn(error: unknown): void {
		const reason = error instanceof Error ? error.message : String(error);
		this.context.logger.warn(`n8n's database did not confirm what was recorded: ${reason}`);
	}

	private async remove(keys: readonly string[]): Promise<void> {
		if (keys.length === 0) return;
		for (const key of keys) unconfirmed.get(this.queue)?.delete(key);
		await this.context.helpers.removeProcessed([...keys], 'node', { mode: 'entries' });
	}

	private async record(keys: readonly string[]): Promise<ReadonlySet<string>> {
		if (keys.length === 0) return new Set();
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
