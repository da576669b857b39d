import type { IExecuteFunctions } from 'n8n-workflow';
import { inTurn } from './inTurn';
import { Unconfirmed, type Row } from './unconfirmed';

/** A row that is overwritten at each of these checks is fought over without end. */
const mostChecks = 5;

/** By workflow and node. */
const changes = new Map<string, Unconfirmed>();

const isUniqueViolation = (error: unknown) =>
	error instanceof Error && /unique|duplicate/i.test(error.message);

/**
 * The keys that one node of one workflow remembers in n8n's de-duplication table. The table is one
 * row for each node, read and then written: so calls of this process wait for one another, the first
 * row may already be there, and a row that another process overwrote is mended, at once and once more
 * when the others are done.
 */
export class ProcessedKeys {
	private readonly name: string;
	private readonly unconfirmed: Unconfirmed;

	/** @param maxEntries keys kept in all, the newest ones; no less than one run's own keys */
	constructor(
		private readonly context: IExecuteFunctions,
		private readonly maxEntries: number,
	) {
		this.name = `${context.getWorkflow().id}:${context.getNode().id}`;
		this.unconfirmed = changes.get(this.name) ?? new Unconfirmed();
		changes.set(this.name, this.unconfirmed);
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
		return await inTurn(this.name, async () => {
			const found = await this.row.record(keys);
			// What this process has just recorded is no news, though it was overwritten.
			const fresh = new Set([...found].filter((key) => !this.unconfirmed.hasRecorded(key)));
			const looks = new Set(takeBack(fresh));
			this.unconfirmed.record([...fresh].filter((key) => !looks.has(key)));
			this.lookAfter();
			try {
				await this.recordLost(found);
				await this.row.remove([...looks]);
			} catch (error) {
				this.warn(error);
			}
			return fresh;
		});
	}

	async release(keys: readonly string[]): Promise<void> {
		await inTurn(this.name, async () => {
			this.unconfirmed.release(keys);
			await this.row.remove(keys);
		});
	}

	/** Releases keys that nobody ever records again but to look at them. */
	async retire(keys: readonly string[]): Promise<void> {
		await inTurn(this.name, async () => {
			this.unconfirmed.retire(keys);
			this.lookAfter();
			await this.row.remove(keys);
		});
	}

	/** Another process may have overwritten the row since it was read. */
	private async recordLost(recorded: ReadonlySet<string>): Promise<void> {
		let lost = recorded;
		for (let checks = 0; lost.size > 0 && checks < mostChecks; checks += 1) {
			lost = await this.row.record([...lost]);
		}
	}

	private lookAfter(): void {
		this.unconfirmed.lookAfter(this.row).catch((error) => this.warn(error));
	}

	private warn(error: unknown): void {
		const reason = error instanceof Error ? error.message : String(error);
		this.context.logger.warn(`n8n's database did not confirm what was recorded: ${reason}`);
	}

	private readonly row: Row = {
		record: async (keys) => {
			if (keys.length === 0) return new Set();
			const options = { mode: 'entries', maxEntries: this.maxEntries } as const;
			const check = async () =>
				await this.context.helpers.checkProcessedAndRecord([...keys], 'node', options);
			const found = await check().catch(async (error: unknown) => {
				if (!isUniqueViolation(error)) throw error;
				return await check();
			});
			return new Set(found.new.map(String));
		},
		remove: async (keys) => {
			if (keys.length === 0) return;
			await this.context.helpers.removeProcessed([...keys], 'node', { mode: 'entries' });
		},
		inTurn: async (task) => await inTurn(this.name, task),
	};
}
