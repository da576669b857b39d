import type { PublishedReceiver } from '../callbacks/published';
import { quantile } from '../statistics';
import { cpuOfChildren } from './cpu';
import { Mix } from './mix';
import { sendAtRate } from './openLoop';

/** Of the 99th percentile. Exotel's texts name 5 s as the shortest time after which it gives up. */
const ACKNOWLEDGE_MS = 1_000;
/** Seconds' worth of callbacks that may not have run when the last one is answered. */
const BACKLOG_SECONDS = 2;
const DRAIN_LIMIT_MS = 300_000;

export interface Held {
	readonly perSecond: number;
	readonly callbacks: number;
	readonly payments: number;
	readonly repeatedPayments: number;
	/** Executions that succeeded. */
	readonly executions: number;
	/** Executions that had not ended when the last callback was answered. */
	readonly backlog: number;
	readonly failed: number;
	/** Milliseconds of CPU for one callback, of all processes together; undefined if the system does not tell. */
	readonly cpu: number | undefined;
	/** Milliseconds until the acknowledgement. */
	readonly p50: number;
	readonly p95: number;
	readonly p99: number;
}

/** Sends the mix at a rate. Ends when n8n has run what it accepted. */
export async function hold(
	receiver: PublishedReceiver,
	perSecond: number,
	seconds: number,
): Promise<Held> {
	const mix = new Mix();
	const before = await receiver.executions();
	const cpuBefore = await cpuOfChildren();
	const { latencies, failed } = await sendAtRate(
		receiver.url,
		() => mix.next(),
		perSecond,
		seconds,
	);
	const backlog = await receiver.unfinished();
	await receiver.drained(DRAIN_LIMIT_MS);
	const cpuAfter = await cpuOfChildren();
	const callbacks = latencies.length + failed;
	const [p50, p95, p99] = [0.5, 0.95, 0.99].map((part) =>
		latencies.length === 0 ? Infinity : quantile(latencies, part),
	);
	return {
		perSecond,
		callbacks,
		cpu: cpuBefore && cpuAfter && (cpuAfter - cpuBefore) / callbacks,
		payments: mix.payments,
		repeatedPayments: mix.repeatedPayments,
		executions: (await receiver.executions()) - before,
		backlog,
		failed,
		p50: p50 ?? Infinity,
		p95: p95 ?? Infinity,
		p99: p99 ?? Infinity,
	};
}

/** True if n8n kept up with it. */
export const isHeld = ({ perSecond, failed, backlog, p99 }: Held): boolean =>
	failed === 0 && p99 <= ACKNOWLEDGE_MS && backlog <= BACKLOG_SECONDS * perSecond;
