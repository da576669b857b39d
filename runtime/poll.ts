/* eslint-disable @n8n/community-nodes/no-restricted-imports -- not shipped: waits between its questions */
import { setTimeout as sleep } from 'node:timers/promises';

const POLL_MS = 100;

/** Asks until the answer will do. Resolves to the last answer when the time is over before. */
export async function poll<T>(
	ask: () => Promise<T>,
	willDo: (answer: T) => boolean,
	limitMs: number,
	pauseMs = POLL_MS,
): Promise<T> {
	const limit = Date.now() + limitMs;
	for (;;) {
		const answer = await ask();
		if (willDo(answer) || Date.now() > limit) return answer;
		await sleep(pauseMs);
	}
}
