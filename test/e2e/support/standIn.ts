/* eslint-disable @n8n/community-nodes/no-restricted-imports -- not shipped: a server needs node:http */
import type { Server } from 'node:http';
import { pathToFileURL } from 'node:url';

/** For an n8n of a test's own that takes this server for every host of the domain. */
export function standIn(server: Server, domain: string) {
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('It is not open.');
	const { href } = pathToFileURL('test/e2e/support/toStandIn.mjs');
	return { NODE_OPTIONS: `--import ${href}?port=${address.port}&domain=${domain}` };
}
