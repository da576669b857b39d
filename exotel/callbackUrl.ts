import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { InvalidValue } from '../order/input';

/**
 * Exotel does not sign its callbacks, so the address that it calls carries a secret: an HMAC-SHA256
 * in the query parameter `token`, made by the sending node and checked by the receiving one.
 */
export const tokenParameter = 'token';

/** The token of the trigger's address: one for the whole account. */
export function triggerToken(secret: string): string {
	return createHmac('sha256', secret).update('exotel-whatsapp-payment-trigger').digest('hex');
}

/** True if `given` is the token of one of the secrets; in constant time, and false for no token. */
export function isTriggerToken(given: unknown, secrets: readonly string[]): boolean {
	if (typeof given !== 'string') return false;
	const digest = (text: string) => createHash('sha256').update(text).digest();
	const matches = secrets.map((secret) =>
		timingSafeEqual(digest(given), digest(triggerToken(secret))),
	);
	return matches.includes(true);
}

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

export function withTriggerToken(callbackUrl: string, secret: string): string {
	const url = new URL(callbackUrl);
	url.searchParams.set(tokenParameter, triggerToken(secret));
	return url.href;
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
