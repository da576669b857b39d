import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { InvalidValue } from '../order/input';

/**
 * Exotel does not sign its callbacks, so the address that it calls carries a secret: an HMAC-SHA256
 * in the query parameter `token`, made by the sending node and checked by the receiving one.
 */
export const tokenParameter = 'token';

const hmac = (secret: string, text: string) =>
	createHmac('sha256', secret).update(text).digest('hex');

/** The token of the trigger's address: one for the whole account. */
export const triggerToken = (secret: string) => hmac(secret, 'exotel-whatsapp-payment-trigger');

/** The token of a waiting execution's address: it opens that execution, and no other. */
export const resumeToken = (secret: string, executionId: string) =>
	hmac(secret, `exotel-whatsapp-payment-resume:${executionId}`);

/** In constant time, and false for no token. */
function isOneOf(given: unknown, tokens: readonly string[]): boolean {
	if (typeof given !== 'string') return false;
	const digest = (text: string) => createHash('sha256').update(text).digest();
	const matches = tokens.map((token) => timingSafeEqual(digest(given), digest(token)));
	return matches.includes(true);
}

/** True if `given` is the trigger's token of one of the secrets. */
export const isTriggerToken = (given: unknown, secrets: readonly string[]) =>
	isOneOf(given, secrets.map(triggerToken));

/** True if `given` is the execution's token of one of the secrets. */
export const isResumeToken = (given: unknown, secrets: readonly string[], executionId: string) =>
	isOneOf(
		given,
		secrets.map((secret) => resumeToken(secret, executionId)),
	);

const fix =
	'Enter the whole address, such as https://n8n.example.com/webhook/…, as Exotel can reach it.';

/** @throws InvalidValue for anything but an absolute http(s) address without user info */
export function readCallbackUrl(value: unknown): string {
	const given = typeof value === 'string' ? value.trim() : '';
	if (given === '') throw new InvalidValue('is empty', fix);
	if (!URL.canParse(given)) throw new InvalidValue('is not a web address', fix);
	const url = new URL(given);
	if (!['http:', 'https:'].includes(url.protocol)) {
		throw new InvalidValue('does not start with http:// or https://', fix);
	}
	if (url.username || url.password) {
		throw new InvalidValue('holds a user name or password', 'Use an address without them.');
	}
	return given;
}

function withToken(address: string, token: string): string {
	const url = new URL(address);
	url.searchParams.set(tokenParameter, token);
	return url.href;
}

export const withTriggerToken = (callbackUrl: string, secret: string) =>
	withToken(callbackUrl, triggerToken(secret));

/** What n8n has put into the address of the execution stays there: it checks a token of its own. */
export const withResumeToken = (callbackUrl: string, secret: string, executionId: string) =>
	withToken(callbackUrl, resumeToken(secret, executionId));

/** For showing it: whoever has the token can report payments that never were. */
export function withMaskedToken(callbackUrl: string): string {
	return new URL(callbackUrl).searchParams.has(tokenParameter)
		? withToken(callbackUrl, '***')
		: callbackUrl;
}

/** n8n listens on a test address for one call only, while the editor is open. */
export function isTestAddress(callbackUrl: string): boolean {
	return /\/webhook-test\//.test(new URL(callbackUrl).pathname);
}

const privateHosts = [
	/^localhost$/,
	/\.(localhost|local|internal|lan|home\.arpa)$/,
	/^(0|10|127)\./,
	/^169\.254\./,
	/^172\.(1[6-9]|2\d|3[01])\./,
	/^192\.168\./,
	/^100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./,
	/^\[(::1?|f[cd][0-9a-f]{2}:.*|fe[89ab][0-9a-f]:.*)\]$/,
	/^[^.[\]]+$/,
];

/** True if Exotel's servers can never reach this address: localhost or a private network. */
export function isUnreachableForExotel(callbackUrl: string): boolean {
	const { hostname } = new URL(callbackUrl);
	return privateHosts.some((pattern) => pattern.test(hostname));
}
