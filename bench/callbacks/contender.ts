import { peakMemory, resetPeakMemory } from '../n8n/memory';
import type { FreshN8n } from '../n8n/freshN8n';
import { median } from '../statistics';
import { callbackBody } from './bodies';
import { applyLoad } from './load';
import { PublishedReceiver } from './published';
import type { Receiver } from './workflows';

const ROUND_MS = 2_000;
const MAX_CALLBACKS = 2_000;
const DRAIN_LIMIT_MS = 60_000;

export interface Task {
	readonly receiver: Receiver;
	/** What every callback reports. */
	readonly detailedStatus: string;
}

/** A receiver in n8n that gets callbacks with one status, and what was measured of it. */
export class Contender {
	private readonly rates: number[] = [];
	private readonly peaks: Array<number | undefined> = [];
	private sent = 0;

	private constructor(
		readonly receiver: PublishedReceiver,
		private readonly pid: number,
		private readonly detailedStatus: string,
		private readonly log: (line: string) => void,
	) {}

	static async add(n8n: FreshN8n, task: Task, log: (line: string) => void): Promise<Contender> {
		const receiver = await PublishedReceiver.publish(n8n, task.receiver);
		return new Contender(receiver, n8n.pid, task.detailedStatus, log);
	}

	/** One round. Ends when n8n has run what it accepted, so that it does not slow the next one. */
	async measure(counts = true): Promise<void> {
		await resetPeakMemory(this.pid);
		const { callbacks, elapsed } = await applyLoad({
			url: this.receiver.url,
			nextBody: () => callbackBody(this.detailedStatus),
			duration: ROUND_MS,
			maxCallbacks: MAX_CALLBACKS,
		});
		this.sent += callbacks;
		await this.receiver.drained(DRAIN_LIMIT_MS);
		if (!counts) return;
		const rate = (callbacks / elapsed) * 1000;
		this.rates.push(rate);
		this.peaks.push(await peakMemory(this.pid));
		this.log(`  ${this.receiver.name}: ${rate.toFixed(0)} per second`);
	}

	/** Callbacks answered per second. */
	get rate(): number {
		return median(this.rates);
	}

	/** Bytes of the whole n8n; undefined where the system does not tell. */
	get peakMemory(): number | undefined {
		const known = this.peaks.filter((peak) => peak !== undefined);
		return known.length === 0 ? undefined : median(known);
	}

	/** Of all rounds, the warm-up included. */
	get callbacks(): number {
		return this.sent;
	}
}
