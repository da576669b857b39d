import type { IExecuteFunctions } from 'n8n-workflow';
import { ProcessedKeys } from '../shared/processedKeys';

/** What this node knows of a reference: `unknown` where an attempt ended without a clear answer. */
export type Earlier = 'none' | 'accepted' | 'unknown';

const sentKey = (referenceId: string) => `sent:${referenceId}`;
/** Stands beside the other while an attempt is open, and stays when its outcome is unknown. */
const openKey = (referenceId: string) => `open:${referenceId}`;

/** References that a node remembers, the newest ones; each takes about 27 bytes of one database row. */
const remembered = 20_000;

/**
 * The bills that a node has sent. A reference is recorded before it is sent, so that a run that is
 * killed in between leaves it as `unknown`, never as free to be sent again.
 */
export class SentReferences {
	private readonly keys: ProcessedKeys;

	/** @param runSize references of this run: they never push each other out */
	constructor(context: IExecuteFunctions, runSize: number) {
		this.keys = new ProcessedKeys(context, remembered + 2 * runSize);
	}

	/** Records the references, each given once, as open, and tells what was known of each before. */
	async open(referenceIds: readonly string[]): Promise<ReadonlyMap<string, Earlier>> {
		const keys = referenceIds.flatMap((id) => [sentKey(id), openKey(id)]);
		const isAccepted = (fresh: ReadonlySet<string>) => (id: string) =>
			!fresh.has(sentKey(id)) && fresh.has(openKey(id));
		const fresh = await this.keys.claim(keys, (found) =>
			referenceIds.filter(isAccepted(found)).map(openKey),
		);
		const earlierOf = (id: string): Earlier => {
			if (fresh.has(sentKey(id))) return 'none';
			return isAccepted(fresh)(id) ? 'accepted' : 'unknown';
		};
		return new Map(referenceIds.map((id) => [id, earlierOf(id)]));
	}

	/**
	 * Tells what is known of each, and records nothing. Some at a time: n8n cannot only look, and what
	 * a kill in between leaves behind reads as unknown.
	 */
	async look(referenceIds: readonly string[]): Promise<ReadonlyMap<string, Earlier>> {
		const found = new Map<string, Earlier>();
		for (let i = 0; i < referenceIds.length; i += 100) {
			const some = referenceIds.slice(i, i + 100);
			const earlier = await this.open(some);
			await this.forget(some.filter((id) => earlier.get(id) === 'none'));
			earlier.forEach((known, id) => found.set(id, known));
		}
		return found;
	}

	/** The attempt is over, and the customer has the bill. */
	async accept(referenceIds: readonly string[]): Promise<void> {
		await this.keys.retire(referenceIds.map(openKey));
		// Another process may have overwritten the record since it was made.
		await this.keys.claim(referenceIds.map(sentKey));
	}

	/** The attempt never reached the customer: the references may be sent again. */
	async forget(referenceIds: readonly string[]): Promise<void> {
		await this.keys.release(referenceIds.flatMap((id) => [openKey(id), sentKey(id)]));
	}
}
