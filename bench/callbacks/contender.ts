/* eslint-disable @n8n/community-nodes/no-restricted-imports -- not shipped: waits for n8n */
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { peakMemory, resetPeakMemory } from '../n8n/memory';
import type { FreshN8n } from '../n8n/freshN8n';
import { median } from '../statistics';
import { callbackBody } from './bodies';
import { applyLoad } from './load';
import { LAST, type Receiver } from './workflows';

const ROUND_MS = 2_000;
const MAX_CALLBACKS = 2_000;
const POLL_MS = 50;
const DRAIN_LIMIT_MS = 60_000;
/** Executions that are looked into. */
const SAMPLES = 20;

const countSchema = z.object({ count: z.number() });

export interface Task {
	readonly receiver: Receiver;
	/** Of the address, with its question mark. */
	readonly query?: string;
	/** What every callback reports. */
	readonly detailedStatus: string;
}

/** A receiver in n8n that gets callbacks with one status, and what was measured of it. */
export class Contender {
	private readonly rates: number[] = [];
	private readonly peaks: Array<number | undefined> = [];
	private sent = 0;

	private constructor(
		private readonly n8n: FreshN8n,
		private readonly task: Task,
		private readonly workflowId: string,
		private readonly log: (line: string) => void,
	) {}

	static async add(n8n: FreshN8n, task: Task, log: (line: string) => void): Promise<Contender> {
		const id = await n8n.rest.createWorkflow(task.receiver.workflow);
		await n8n.rest.activate(id);
		return new Contender(n8n, task, id, log);
	}

	/** One round. Ends when n8n has run what it accepted, so that it does not slow the next one. */
	async measure(counts = true): Promise<void> {
		const { receiver, query = '', detailedStatus } = this.task;
		await resetPeakMemory(this.n8n.pid);
		const { callbacks, elapsed } = await applyLoad({
			url: `${this.n8n.url}/${receiver.path}${query}`,
			nextBody: () => callbackBody(detailedStatus),
			duration: ROUND_MS,
			maxCallbacks: MAX_CALLBACKS,
		});
		this.sent += callbacks;
		await this.drained();
		if (!counts) return;
		const rate = (callbacks / elapsed) * 1000;
		this.rates.push(rate);
		this.peaks.push(await peakMemory(this.n8n.pid));
		this.log(`  ${receiver.workflow.name}: ${rate.toFixed(0)} per second`);
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

	async executions(status: readonly string[] = ['success']): Promise<number> {
		const filter = JSON.stringify({ workflowId: this.workflowId, status });
		const query = new URLSearchParams({ filter, limit: '1' });
		const path = `executions?${String(query)}`;
		return (await this.n8n.session.call(countSchema, 'GET', path)).count;
	}

	/** True if the newest executions all came to the last node, or none of them did. */
	async newestRan(isPaid: boolean): Promise<boolean> {
		const newest = (await this.n8n.rest.executions({ workflowId: this.workflowId })).slice(
			0,
			SAMPLES,
		);
		const found = await Promise.all(newest.map(({ id }) => this.n8n.rest.execution(id)));
		return found.every(({ runData }) => LAST in runData === isPaid);
	}

	private async drained(): Promise<void> {
		const limit = Date.now() + DRAIN_LIMIT_MS;
		while ((await this.executions(['new', 'running'])) > 0) {
			if (Date.now() > limit) throw new Error('n8n did not come to the end of its executions');
			await sleep(POLL_MS);
		}
	}
}
