/* eslint-disable @n8n/community-nodes/no-restricted-imports -- not shipped: a server needs node:timers */
import { setTimeout as sleep } from 'node:timers/promises';
import type { CallbackKnobs } from './knobs';
import { Slots } from './slots';

/** A receiver on the same machine cannot take thousands of connections at once. */
const slots = new Slots(50);

/** One POST of a callback. Either `status` or `error` is null. */
export interface Attempt {
	/** ISO 8601, UTC. */
	readonly at: string;
	/** Which of the repeats: 1 is the first. */
	readonly copy: number;
	readonly status: number | null;
	readonly error: string | null;
}

/** A callback on its way out. */
export interface Letter {
	readonly url: string;
	readonly body: unknown;
	readonly attempts: Attempt[];
}

/** How a callback goes out. */
export interface Delivery {
	/** Which of the repeats: 1 is the first. */
	readonly copy: number;
	readonly knobs: Pick<CallbackKnobs, 'retryDelaysMs' | 'timeoutMs'>;
	readonly stop: AbortSignal;
	/** Called after each attempt. */
	readonly note: () => void;
}

const isTaken = (attempt: Attempt) => attempt.status === 200;

function reason(error: unknown): string {
	if (!(error instanceof Error)) return String(error);
	return error.cause instanceof Error ? error.cause.message : error.message;
}

async function post(letter: Letter, { copy, knobs, stop, note }: Delivery) {
	const at = new Date().toISOString();
	const add = (status: number | null, error: string | null) => {
		const attempt: Attempt = { at, copy, status, error };
		letter.attempts.push(attempt);
		note();
		return attempt;
	};
	try {
		const response = await fetch(letter.url, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(letter.body),
			redirect: 'manual',
			signal: AbortSignal.any([stop, AbortSignal.timeout(knobs.timeoutMs)]),
		});
		await response.body?.cancel();
		return add(response.status, null);
	} catch (error) {
		return add(null, reason(error));
	}
}

/** Tries once; true if the receiver took it. */
export async function postOnce(letter: Letter, delivery: Delivery) {
	return isTaken(await slots.run(() => post(letter, delivery)));
}

/** Tries again after anything but 200, after each pause in turn; true if the receiver took it. */
export async function retry(letter: Letter, delivery: Delivery) {
	for (const pauseMs of delivery.knobs.retryDelaysMs) {
		await sleep(pauseMs, undefined, { signal: delivery.stop });
		if (await postOnce(letter, delivery)) return true;
	}
	return false;
}
