/* eslint-disable @n8n/community-nodes/no-restricted-imports -- not shipped: needs connections and a clock */
import { Agent } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { post } from '../callbacks/load';
import { stopSignal } from '../cleanUp';

/** What waits for one of them counts as latency. */
const CONNECTIONS = 256;

export interface Answers {
	/** Milliseconds, the shortest first. */
	readonly latencies: readonly number[];
	/** Callbacks that were answered anything but 200, or not within half a minute. */
	readonly failed: number;
}

/**
 * Sends callbacks at a rate that does not wait for the answers, as Exotel does, and measures each from
 * the moment at which it was due: an n8n that stands still makes all of them late, not only one.
 */
export async function sendAtRate(
	url: string,
	nextBody: () => string,
	perSecond: number,
	seconds: number,
): Promise<Answers> {
	// A connection for each, so that none is sent into one that closes.
	const agent = new Agent({ maxSockets: CONNECTIONS });
	const latencies: number[] = [];
	let failed = 0;
	const send = async (due: number) => {
		try {
			await post(agent, url, nextBody());
			latencies.push(performance.now() - due);
		} catch {
			failed += 1;
		}
	};
	try {
		const start = performance.now();
		const sent: Array<Promise<void>> = [];
		for (let i = 0; i < perSecond * seconds; i++) {
			const due = start + (i * 1000) / perSecond;
			const early = due - performance.now();
			if (early > 0) await sleep(early);
			stopSignal.throwIfAborted();
			sent.push(send(due));
		}
		await Promise.all(sent);
		return { latencies: latencies.sort((a, b) => a - b), failed };
	} finally {
		agent.destroy();
	}
}
