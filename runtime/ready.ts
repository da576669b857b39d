/* eslint-disable @n8n/community-nodes/no-restricted-imports -- not shipped: polls a process that starts */
import { setTimeout as sleep } from 'node:timers/promises';

const START_LIMIT_MS = 120_000;
const ANSWER_LIMIT_MS = 5000;
const POLL_MS = 200;

/**
 * While it starts, n8n 2 answers every address but the first with a page, and n8n 1 calls itself
 * ready before it answers the second: so both have to be well.
 */
export const mainProbes = (url: string): string[] => [
	`${url}/healthz/readiness`,
	`${url}/rest/settings`,
];

/** A webhook process and a worker have no editor. */
export const workerProbes = (url: string): string[] => [`${url}/healthz/readiness`];

async function isReady(probes: readonly string[]): Promise<boolean> {
	const signal = AbortSignal.timeout(ANSWER_LIMIT_MS);
	const answers = probes.map(async (probe) => (await fetch(probe, { signal })).ok);
	return (await Promise.all(answers)).every(Boolean);
}

/**
 * Resolves when every address is answered with success. Rejects when the process has `ended` before,
 * after the limit, which is two minutes, or when told to break off.
 */
export async function ready(
	probes: readonly string[],
	ended: Promise<string>,
	abort?: AbortSignal,
	limitMs = START_LIMIT_MS,
): Promise<void> {
	const limit = Date.now() + limitMs;
	const end = ended.then((how) => {
		throw new Error(`n8n ${how} while it started.`);
	});
	for (;;) {
		abort?.throwIfAborted();
		if (await Promise.race([isReady(probes).catch(() => false), end])) return;
		if (Date.now() > limit) throw new Error(`n8n was not ready within ${limitMs / 1000} s.`);
		await Promise.race([sleep(POLL_MS), end]);
	}
}
