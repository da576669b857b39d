import type { Host, HostOptions } from './host';

export async function startQueueHost(_options: HostOptions): Promise<Host> {
	throw new Error('not yet');
}
