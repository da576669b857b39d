/* eslint-disable @n8n/community-nodes/no-restricted-imports -- not shipped: waits for n8n */
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { poll } from '../runtime/poll';
import type { Shop } from './shop';

const countSchema = z.object({ count: z.number() });
const LIMIT_MS = 300_000;
/** What an execution is that has not ended. */
const BUSY = ['new', 'running'];

/** Executions that have not ended; infinitely many while n8n is too busy to say. */
async function busy({ session }: Shop): Promise<number> {
	const filter = JSON.stringify({ status: BUSY });
	const query = new URLSearchParams({ filter, limit: '1' });
	try {
		return (await session.call(countSchema, 'GET', `executions?${String(query)}`)).count;
	} catch {
		return Infinity;
	}
}

/** Resolves when nothing runs any more, or after five minutes; to the number that still does. */
export async function atRest(shop: Shop): Promise<number> {
	const limit = Date.now() + LIMIT_MS;
	for (;;) {
		const count = await busy(shop);
		if (count === 0 || Date.now() > limit) return count;
		await sleep(500);
	}
}

/** Runs the reconciliation to its end. @throws if that is no success */
export async function reconcile(shop: Shop): Promise<void> {
	const { rest, reconciliation, reconciliationId: workflowId } = shop;
	const { status: answer } = await fetch(`${rest.n8nUrl}${reconciliation}`, { method: 'POST' });
	if (answer !== 200) throw new Error(`n8n answered ${answer} to the call that reconciles.`);
	const ask = async () => (await rest.executions({ workflowId }))[0]?.status;
	const status = await poll(ask, (is) => is !== undefined && !BUSY.includes(is), LIMIT_MS);
	if (status !== 'success') throw new Error(`The reconciliation is ${status ?? 'not there'}.`);
}

/** What n8n's button "Retry" does with failed executions that send bills. Returns how many. */
export async function retryByHand({ rest, session, senderIds }: Shop, most: number) {
	let retried = 0;
	for (const workflowId of senderIds) {
		const failed = await rest.executions({ workflowId, status: ['error', 'crashed'] });
		for (const { id } of failed.slice(0, most)) {
			const path = `executions/${id}/retry`;
			const isTaken = await session.call(z.unknown(), 'POST', path, { loadWorkflow: true }).then(
				() => true,
				() => false,
			);
			retried += isTaken ? 1 : 0;
		}
	}
	return retried;
}
