import type { IExecuteFunctions } from 'n8n-workflow';
import { ProcessedKeys } from '../shared/processedKeys';

/** What this node knows of a key: `unknown` where an attempt ended without a clear answer. */
export type Earlier = 'none' | 'accepted' | 'unknown';

const sentKey = (key: string) => `sent:${key}`;
/** Stands beside the other while an attempt is open, and stays when its outcome is unknown. */
const openKey = (key: string) => `open:${key}`;

/** Keys that a node remembers, the newest ones; each takes about 27 bytes of one database row. */
const remembered = 20_000;

/**
 * What a node has sent and must not send twice. A key is recorded before its message is sent, so that a run that is
 * killed in between leaves it as `unknown`, never as free to be sent again.
 */
export class SentKeys {
	private readonly processed: ProcessedKeys;

	/** @param runSize keys of this run: they never push each other out */
	constructor(context: IExecuteFunctions, runSize: number) {
		this.processed = new ProcessedKeys(context, remembered + 2 * runSize);
	}

	/** Records the keys, each given once, as open, and tells what was known of each before. */
	async open(keys: readonly string[]): Promise<ReadonlyMap<string, Earlier>> {
		const entries = keys.flatMap((key) => [sentKey(key), openKey(key)]);
		const isAccepted = (fresh: ReadonlySet<string>) => (key: string) =>
			!fresh.has(sentKey(key)) && fresh.has(openKey(key));
		const fresh = await this.processed.claim(entries, (found) =>
			keys.filter(isAccepted(found)).map(openKey),
		);
		const earlierOf = (key: string): Earlier => {
			if (fresh.has(sentKey(key))) return 'none';
			return isAccepted(fresh)(key) ? 'accepted' : 'unknown';
		};
		return new Map(keys.map((key) => [key, earlierOf(key)]));
	}

	/**
	 * Tells what is known of each, and records nothing. Some at a time: n8n cannot only look, and what
	 * a kill in between leaves behind reads as unknown.
	 */
	async look(keys: readonly string[]): Promise<ReadonlyMap<string, Earlier>> {
		const found = new Map<string, Earlier>();
		for (let i = 0; i < keys.length; i += 100) {
			const some = keys.slice(i, i + 100);
			const earlier = await this.open(some);
			await this.forget(some.filter((key) => earlier.get(key) === 'none'));
			earlier.forEach((known, key) => found.set(key, known));
		}
		return found;
	}

	/** The attempt is over, and the customer has the message. */
	async accept(keys: readonly string[]): Promise<void> {
		await this.processed.retire(keys.map(openKey));
		// Another process may have overwritten the record since it was made.
		await this.processed.claim(keys.map(sentKey));
	}

	/** The attempt never reached the customer: the keys may be sent again. */
	async forget(keys: readonly string[]): Promise<void> {
		await this.processed.release(keys.flatMap((key) => [openKey(key), sentKey(key)]));
	}
}
