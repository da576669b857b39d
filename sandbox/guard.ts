/* eslint-disable @n8n/community-nodes/no-restricted-imports -- not shipped: a server needs node:http */
import type { IncomingHttpHeaders } from 'node:http';
import { ControlError } from './controls/control';

const ownNames = ['localhost', '127.0.0.1', '[::1]'];

function nameOf(host: string): string | undefined {
	const address = `http://${host}`;
	return URL.canParse(address) ? new URL(address).hostname : undefined;
}

/**
 * A website that gives its name the address 127.0.0.1 would else be of the same origin as we.
 * @throws ControlError for a name that is not this computer's own
 */
export function assertOwnHost({ host = '' }: IncomingHttpHeaders): void {
	if (ownNames.includes(nameOf(host) ?? '')) return;
	throw new ControlError(403, `the sandbox is reached as ${ownNames.join(', ')}, not as "${host}"`);
}

/**
 * Browsers say which website makes a request; programs say nothing. A link to what is only looked at
 * may stand anywhere.
 * @throws ControlError for a request that another website makes
 */
export function assertOwnSite(method: string | undefined, headers: IncomingHttpHeaders): void {
	const { host = '', origin, 'sec-fetch-site': site, 'sec-fetch-mode': mode } = headers;
	const isLink = method === 'GET' && mode === 'navigate';
	const isOwn = site === undefined || site === 'same-origin' || site === 'none' || isLink;
	if (isOwn && (origin === undefined || origin === `http://${host}`)) return;
	throw new ControlError(403, 'the sandbox does not obey other websites');
}
