/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports -- not shipped: reads what the set-up started, and waits */
import { setTimeout as sleep } from 'node:timers/promises';
import { startN8n, type N8n, type N8nOptions } from '../../../runtime/n8n';
import { startQueueMode } from '../../../runtime/queue';

/**
 * The ways in which people run n8n. The end-to-end tests run once in each: jest.config.js has a
 * project for every edition, and `setup/` a file that starts it.
 */
export const editions = {
	n8n2: startN8n,
	n8n1: async (options) => await startN8n({ ...options, version: '1' }),
	queue: startQueueMode,
} as const satisfies Record<string, (options: N8nOptions) => Promise<N8n>>;

export type Edition = keyof typeof editions;

declare global {
	/** Which edition the tests of this jest project run in. */
	var EDITION: Edition;
}

/** Where the n8n of an edition is: jest may run the test files in other processes. */
export const urlVariable = (edition: Edition): string => `E2E_URL_${edition}`;

/** Where the packed package is. */
export const PACKAGE_VARIABLE = 'E2E_PACKAGE';

/** What the set-up has left for the tests. */
export function given(variable: string): string {
	const value = process.env[variable];
	if (value === undefined) throw new Error('n8n was not started: run jest --selectProjects e2e');
	return value;
}

/** An n8n of a test's own, with the package, in the edition of its project. */
export async function startOwn(options: N8nOptions): Promise<N8n> {
	const packageTarball = given(PACKAGE_VARIABLE);
	return await editions[EDITION]({ packageTarball, log: () => {}, ...options });
}

/**
 * Resolves when what the nodes have recorded holds. In one process that is at once. Several overwrite
 * one another's records in a burst and mend them afterwards, long before Exotel's first repeat (30 s).
 */
export async function recordsHold(): Promise<void> {
	if (EDITION === 'queue') await sleep(10_000);
}
