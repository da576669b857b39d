import { demoOwner } from '../../runtime/demo';
import { startN8n, type N8n, type N8nOptions } from '../../runtime/n8n';
import { N8nRest } from '../../runtime/rest';
import { N8nSession } from '../../runtime/session';
import type { CredentialReference } from '../../runtime/workflow';
import { defaultCredentials } from '../../sandbox/options';
import { later, stopSignal as signal } from '../cleanUp';

export interface FreshN8n extends Pick<N8n, 'url' | 'pid'> {
	readonly session: N8nSession;
	readonly rest: N8nRest;
	/** Before the bench ends. */
	end(): Promise<void>;
}

/**
 * An n8n with data of its own, which ends with the bench.
 * @param start one process, or the many of queue mode
 */
export async function startFreshN8n(
	options: N8nOptions,
	start: (options: N8nOptions) => Promise<N8n> = startN8n,
): Promise<FreshN8n> {
	const starting = start({ ...options, signal });
	// It has nothing to keep, so it need not be asked; a start that is broken off ends it by itself.
	let ending: Promise<void> | undefined;
	const kill = async () => await (await starting.catch(() => undefined))?.kill();
	const end = async () => await (ending ??= kill());
	later(end);
	const { url, pid } = await starting;
	const session = await N8nSession.start(url, demoOwner);
	return { url, pid, session, rest: new N8nRest(session), end };
}

/** Of the sandbox, for what never calls Exotel. */
export async function createExotelCredential({ rest }: FreshN8n): Promise<CredentialReference> {
	const data = { ...defaultCredentials, region: 'mumbai' };
	return await rest.createCredential({ name: 'Exotel', type: 'exotelApi', data });
}
