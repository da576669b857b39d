import { InvalidValue } from '../../order/input';
import { readUrl } from '../../order/readers';

const loopback = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** @throws InvalidValue for what would carry customers' data unencrypted over a network */
export function readForwardUrl(value: unknown): string {
	const url = new URL(readUrl(value));
	if (url.username || url.password) {
		throw new InvalidValue('holds a user name or password', 'Use an address without them.');
	}
	if (url.protocol !== 'https:' && !loopback.test(url.hostname)) {
		const fix = 'Use https://, or an address on this computer such as http://127.0.0.1:3000/.';
		throw new InvalidValue('does not start with https://', fix);
	}
	return url.href;
}

/**
 * True if a callback that is forwarded there comes back to the trigger, under whatever host name. n8n's
 * addresses end in `<id>/<path>`, for production and for tests.
 */
export function isOwnAddress(forwardUrl: string, ownUrl: string): boolean {
	const ending = (url: string) => new URL(url).pathname.split('/').filter(Boolean).slice(-2);
	return ending(forwardUrl).join('/') === ending(ownUrl).join('/');
}
