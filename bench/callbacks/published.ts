/* eslint-disable @n8n/community-nodes/no-restricted-imports -- not shipped: waits for n8n */
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { FreshN8n } from '../n8n/freshN8n';
import { LAST, type Receiver } from './workflows';

const POLL_MS = 200;
/** Executions that are looked into. */
const SAMPLES = 20;

const countSchema = z.object({ count: z.number() });

/** A receiver that is published in an n8n. */
export class PublishedReceiver {
	private constructor(
		private readonly n8n: FreshN8n,
		private readonly workflowId: string,
		readonly name: string,
		readonly url: string,
	) {}

	static async publish(n8n: FreshN8n, { workflow, path }: Receiver): Promise<PublishedReceiver> {
		const id = await n8n.rest.createWorkflow(workflow);
		await n8n.rest.activate(id);
		return new PublishedReceiver(n8n, id, workflow.name, `${n8n.url}/${path}`);
	}

	async executions(status: readonly string[] = ['success']): Promise<number> {
		const filter = JSON.stringify({ workflowId: this.workflowId, status });
		const query = new URLSearchParams({ filter, limit: '1' });
		const path = `executions?${String(query)}`;
		return (await this.n8n.session.call(countSchema, 'GET', path)).count;
	}

	/** Executions that have not ended. */
	async unfinished(): Promise<number> {
		return await this.executions(['new', 'running']);
	}

	/** @throws if that takes longer */
	async drained(limitMs: number): Promise<void> {
		const limit = Date.now() + limitMs;
		while ((await this.unfinished()) > 0) {
			if (Date.now() > limit) throw new Error('n8n did not come to the end of its executions');
			await sleep(POLL_MS);
		}
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
}
