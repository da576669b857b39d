import { demoOwner } from '../../runtime/demo';
import { startN8n, type N8n, type N8nOptions } from '../../runtime/n8n';
import { N8nRest } from '../../runtime/rest';
import { N8nSession } from '../../runtime/session';
import { later, stopSignal as signal } from '../cleanUp';

export interface FreshN8n extends Pick<N8n, 'url' | 'pid'> {
	readonly session: N8nSession;
	readonly rest: N8nRest;
}

/** An n8n with data of its own, which ends with the bench. */
export async function startFreshN8n(options: N8nOptions): Promise<FreshN8n> {
	const starting = startN8n({ ...options, signal });
	// It has nothing to keep, so it need not be asked; a start that is broken off ends it by itself.
	later(async () => await (await starting.catch(() => undefined))?.kill());
	const { url, pid } = await starting;
	const session = await N8nSession.start(url, demoOwner);
	return { url, pid, session, rest: new N8nRest(session) };
}
