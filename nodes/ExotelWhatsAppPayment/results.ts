import type { IBinaryKeyData, IDataObject, INodeExecutionData } from 'n8n-workflow';
import type { NothingReason } from '../../order/sources/shop/reading';
import type { Failure } from './failures';
import { nameOf } from './identity';
import type { Pending } from './readItems';
import type { Sent } from './waiting/sleep';

/** What the output says where nothing was sent and nothing is wrong. */
export interface Skip {
	/** For the workflow to decide by. */
	readonly reason:
		| 'already_sent'
		| 'earlier_outcome_unknown'
		| 'repeated_in_this_run'
		| NothingReason;
	readonly description: string;
	readonly advice: string;
}

/** Rows of a sheet that are one order; or one row that is to be in none. */
export interface Joined {
	/** The input items that they are. */
	readonly items: readonly number[];
	/** What errors call them. */
	readonly rows: readonly number[];
}

/**
 * One result for each input item, whatever the order in which they come in; or one for several items
 * that are one order, which then stands under the first of them.
 */
export class Results {
	readonly failures = new Map<number, Failure>();
	/** Present: the run sleeps until this bill is paid. */
	waiting: Sent | undefined;
	private readonly outputs = new Map<number, IDataObject>();
	private readonly files = new Map<number, IBinaryKeyData>();
	/** The first item of an order → all its items. */
	private readonly joined = new Map<number, Joined>();
	private readonly firstOf = new Map<number, number>();

	join(order: Joined): void {
		const [first, ...others] = order.items;
		if (first === undefined) return;
		this.joined.set(first, order);
		others.forEach((item) => this.firstOf.set(item, first));
	}

	accept(pending: Pending, messageSid: string, requestId: string | undefined): void {
		const { facts, itemIndex, wait } = pending;
		const bill = { ...facts, status: 'accepted', messageSid, requestId };
		this.outputs.set(itemIndex, bill);
		if (wait) this.waiting = { bill, wait };
	}

	skip(pending: Pending, skip: Skip): void {
		this.outputs.set(pending.itemIndex, { ...pending.facts, status: 'skipped', ...skip });
	}

	/** Of an item for which nothing is sent. */
	give(itemIndex: number, json: IDataObject, files?: IBinaryKeyData): void {
		this.outputs.set(itemIndex, json);
		if (files) this.files.set(itemIndex, files);
	}

	fail(itemIndex: number, failure: Failure): void {
		this.failures.set(itemIndex, failure);
	}

	has(itemIndex: number): boolean {
		const first = this.firstOf.get(itemIndex) ?? itemIndex;
		return this.outputs.has(first) || this.failures.has(first);
	}

	/** Takes over what can no longer change: what Exotel accepted, and what may have arrived. */
	takeFinal(earlier: Results): void {
		for (const order of earlier.joined.values()) this.join(order);
		for (const [itemIndex, output] of earlier.outputs) {
			if (output['status'] === 'accepted') this.outputs.set(itemIndex, output);
		}
		for (const [itemIndex, failure] of earlier.failures) {
			if (failure.details.kind === 'unknown') this.fail(itemIndex, failure);
		}
	}

	/** What errors call the rows of the order; undefined for what is of no sheet. */
	rowsOf(itemIndex: number): readonly number[] | undefined {
		return this.joined.get(itemIndex)?.rows;
	}

	/** True once a message has left: accepted, refused by Exotel, or unknown. */
	get leftSomething(): boolean {
		const left = [...this.failures.values()].some(
			({ details: { kind } }) => kind === 'refused' || kind === 'unknown',
		);
		return left || this.acceptedNames.length > 0;
	}

	/** How many input items are settled: sent, skipped, refused by Exotel, or unknown. */
	get settledCount(): number {
		const sent = [...this.failures].filter(
			([, { details }]) => details.kind === 'refused' || details.kind === 'unknown',
		);
		const settled = [...this.outputs.keys(), ...sent.map(([item]) => item)];
		return settled.reduce((sum, item) => sum + (this.joined.get(item)?.items.length ?? 1), 0);
	}

	get acceptedNames(): string[] {
		const accepted = [...this.outputs.values()].filter(({ status }) => status === 'accepted');
		return accepted.map(nameOf);
	}

	/** In the order of the items. */
	namesThatFailed(kind: 'refused' | 'unknown'): string[] {
		const failed = [...this.failures.values()].filter(({ details }) => details.kind === kind);
		return failed.map(({ details }) => nameOf(details));
	}

	/**
	 * In the order of the input items. A failure has only the key `error`: by that both n8n majors
	 * know what goes to the error output, and beside an item's `error` they would drop the details.
	 */
	toItems(): INodeExecutionData[] {
		const succeeded = [...this.outputs].map(([item, json]) => {
			const binary = this.files.get(item);
			return [item, { json, ...(binary && { binary }) }] as const;
		});
		const failed = [...this.failures].map(([item, { error, details }]) => {
			const rows = this.rowsOf(item);
			const told = { message: error.message, ...details, ...(rows && { rows: [...rows] }) };
			return [item, { json: { error: told } }] as const;
		});
		return [...succeeded, ...failed]
			.sort(([a], [b]) => a - b)
			.map(([item, data]) => {
				const items = this.joined.get(item)?.items ?? [item];
				const origins = items.map((origin) => ({ item: origin }));
				return { ...data, pairedItem: items.length > 1 ? origins : { item } };
			});
	}
}
