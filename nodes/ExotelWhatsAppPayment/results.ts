import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import type { Failure } from './failures';
import type { Pending } from './readItems';

/** What the output says where nothing was sent and nothing is wrong. */
export interface Skip {
	/** For the workflow to decide by. */
	readonly reason: 'already_sent' | 'earlier_outcome_unknown' | 'repeated_in_this_run';
	readonly description: string;
	readonly advice: string;
}

/** One result for each input item, whatever the order in which they come in. */
export class Results {
	readonly failures = new Map<number, Failure>();
	private readonly outputs = new Map<number, IDataObject>();
	private readonly accepted: string[] = [];

	accept(pending: Pending, messageSid: string, requestId: string | undefined): void {
		const outcome = { status: 'accepted', messageSid, requestId };
		this.outputs.set(pending.itemIndex, { ...pending.facts, ...outcome });
		this.accepted.push(pending.facts.referenceId);
	}

	skip(pending: Pending, skip: Skip): void {
		this.outputs.set(pending.itemIndex, { ...pending.facts, status: 'skipped', ...skip });
	}

	fail(itemIndex: number, failure: Failure): void {
		this.failures.set(itemIndex, failure);
	}

	get acceptedReferences(): readonly string[] {
		return this.accepted;
	}

	get size(): number {
		return this.outputs.size + this.failures.size;
	}

	/**
	 * In the order of the input items. A failure has only the key `error`: by that both n8n majors
	 * know what goes to the error output, and beside an item's `error` they would drop the details.
	 */
	toItems(): INodeExecutionData[] {
		const succeeded = [...this.outputs].map(
			([item, json]): INodeExecutionData => ({ json, pairedItem: { item } }),
		);
		const failed = [...this.failures].map(
			([item, { error, details }]): INodeExecutionData => ({
				json: { error: { message: error.message, ...details } },
				pairedItem: { item },
			}),
		);
		const indexOf = ({ pairedItem }: INodeExecutionData) =>
			typeof pairedItem === 'object' && !Array.isArray(pairedItem) ? pairedItem.item : 0;
		return [...succeeded, ...failed].sort((a, b) => indexOf(a) - indexOf(b));
	}
}
