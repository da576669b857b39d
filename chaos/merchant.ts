/* eslint-disable @n8n/community-nodes/no-restricted-imports -- not shipped: waits between calls */
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { PlannedBill } from './bills';
import { Tally } from './courier/tally';
import type { Dice } from './dice';
import type { Exotel } from './exotel';
import { faultsFor } from './faults';

/** Milliseconds. */
const LIMIT = 120_000;
const PAUSE = 1_500;
/** How often a batch is sent at most. */
const ATTEMPTS = 40;

const answerSchema = z.array(
	z.union([
		z.object({ status: z.enum(['accepted', 'skipped']), reason: z.string().optional() }),
		z.object({ error: z.object({ kind: z.enum(['invalid', 'refused', 'unknown', 'not_sent']) }) }),
	]),
);

type Outcome = z.output<typeof answerSchema>[number];
const nameOf = (outcome: Outcome) =>
	'error' in outcome ? outcome.error.kind : (outcome.reason ?? outcome.status);

/** Nothing is to be gained by sending it again. */
const isSettled = (outcome: Outcome) => !('error' in outcome) || outcome.error.kind === 'invalid';

/**
 * A merchant's program: it posts bills to n8n, and posts again whatever it does not know the end of,
 * whole, since n8n's answer to a call that failed says nothing of single bills.
 */
export class Merchant {
	/** What n8n answered of each bill, each time. */
	readonly outcomes = new Tally();
	readonly answers = new Tally();
	batches = 0;
	sentAgain = 0;
	unsettled = 0;

	constructor(
		private readonly dice: Dice,
		private readonly exotel: Exotel,
		/** All that n8n answered, to be searched. */
		private readonly overhear: (text: string) => void,
	) {}

	/** Sends a batch until each of its bills is settled. */
	async send(url: string, batch: number, bills: readonly PlannedBill[]): Promise<void> {
		this.batches += 1;
		const isRepeated = this.dice.isSo(`again ${batch}`, 0.15);
		let more = isRepeated ? 1 : 0;
		for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
			await this.exotel.fault(...faultsFor(this.dice, `${batch} ${attempt}`));
			const isDone = await this.post(url, bills);
			if (isDone && more === 0) return;
			if (isDone) more -= 1;
			this.sentAgain += 1;
			await sleep(PAUSE);
		}
		this.unsettled += 1;
	}

	/** Sends a bill to a workflow that answers at once; again only if that answer does not come. */
	async sendOne(url: string, bill: PlannedBill): Promise<void> {
		for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
			if ((await this.call(url, bill)) !== undefined) return;
			this.sentAgain += 1;
			await sleep(PAUSE);
		}
	}

	private async post(url: string, bills: readonly PlannedBill[]): Promise<boolean> {
		const text = await this.call(url, { bills });
		return text !== undefined && this.read(text);
	}

	/** The text of a success that comes from the workflow; else undefined. */
	private async call(url: string, body: unknown): Promise<string | undefined> {
		try {
			const answer = await fetch(url, {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify(body),
				signal: AbortSignal.timeout(LIMIT),
			});
			const text = await answer.text();
			this.overhear(text);
			const isJson = answer.headers.get('content-type')?.includes('json') === true;
			this.answers.add(isJson ? String(answer.status) : 'starting');
			return answer.ok && isJson ? text : undefined;
		} catch {
			this.answers.add('broken');
			return undefined;
		}
	}

	private read(text: string): boolean {
		const outcomes = answerSchema.parse(JSON.parse(text));
		for (const outcome of outcomes) this.outcomes.add(nameOf(outcome));
		return outcomes.every(isSettled);
	}
}
