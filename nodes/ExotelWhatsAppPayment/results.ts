import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import type { Failure } from './failures';
import type { Pending } from './readItems';
import type { Sent } from './waiting/sleep';

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
	/** Present: the run sleeps until this bill is paid. */
	waiting: Sent | undefined;
	private readonly outputs = new Map<number, IDataObject>();

	accept(pending: Pending, messageSid: string, requestId: string | undefined): void {
		const { facts, itemIndex, wait } = pending;
		const bill = { ...facts, status: 'accepted', messageSid, requestId };
		this.outputs.set(itemIndex, bill);
		if (wait) this.waiting = { bill, wait };
	}

	skip(pending: Pending, skip: Skip): void {
		this.outputs.set(pending.itemIndex, { ...pending.facts, status: 'skipped', ...skip });
	}

	fail(itemIndex: number, failure: Failure): void {
		this.failures.set(itemIndex, failure);
	}

	has(itemIndex: number): boolean {
		return this.outputs.has(itemIndex) || this.failures.has(itemIndex);
	}

	/** Takes over what can no longer change: what Exotel accepted, and what may have arrived. */
	takeFinal(earlier: Results): void {
		for (const [itemIndex, output] of earlier.outputs) {
			if (output['status'] === 'accepted') this.outputs.set(itemIndex, output);
		}
		for (const [itemIndex, failure] of earlier.failures) {
			if (failure.details.kind === 'unknown') this.fail(itemIndex, failure);
		}
	}

	/** True once a message has left: accepted, refused by Exotel, or unknown. */
	get leftSomething(): boolean {
		const left = [...this.failures.values()].some(
			({ details: { kind } }) => kind === 'refused' || kind === 'unknown',
		);
		return left || this.acceptedReferences.length > 0;
	}

	get outputCount(): number {
		return this.outputs.size;
	}

	get acceptedReferences(): string[] {
		const accepted = [...this.outputs.values()].filter(({ status }) => status === 'accepted');
		return accepted.map(({ referenceId }) => String(referenceId));
	}

	/** In the order of the items. */
	referencesThatFailed(kind: 'refused' | 'unknown'): string[] {
		const failed = [...this.failures.values()].filter(({ details }) => details.kind === kind);
		return failed.map(({ details }) => String(details['referenceId']));
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
