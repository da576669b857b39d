import { isUnreachableForExotel, withResumeToken } from '../../../exotel/callbackUrl';
import { InvalidInput } from '../../../order/input';
import type { Run } from '../operations/operation';
import { path } from './webhooks';

/** The place below n8n's own address of an execution at which the node listens. */
export function placeBelow(resumeUrl: string): string {
	const url = new URL(resumeUrl);
	url.pathname = `${url.pathname.replace(/\/$/, '')}/${path}`;
	return url.href;
}

/**
 * Where Exotel wakes this execution, with the token.
 * @throws InvalidInput for an address that a real Exotel can never call
 */
export function resumeAddress({ account, executionId, resumeUrl }: Run): string {
	const url = placeBelow(resumeUrl);
	if (account.isExotelRegion && isUnreachableForExotel(url)) {
		throw new InvalidInput([
			{
				field: "n8n's address",
				value: new URL(url).origin,
				problem: 'cannot be reached by Exotel, which would report no payment',
				fix: "Set n8n's environment variable WEBHOOK_URL to its public https address, or use a tunnel.",
			},
		]);
	}
	return withResumeToken(url, account.callbackSecrets[0], executionId);
}
