import type { IWebhookFunctions } from 'n8n-workflow';
import { forward, forwardAside } from './forward';
import { isOwnAddress } from './forwardUrl';
import { letterTo } from './request';

interface Addresses {
	/** Where the callback goes. */
	readonly url: string;
	/** Where it came in. */
	readonly ownUrl: string;
}

/**
 * Passes a callback on to the merchant's own address. A callback that also runs the workflow is held
 * up by nothing; one that does not is only done with if it was taken there.
 * @returns false if Exotel must send it again, because it would be lost
 */
export async function passOn(
	context: IWebhookFunctions,
	{ url, ownUrl }: Addresses,
	isAlsoWanted: boolean,
): Promise<boolean> {
	if (isOwnAddress(url, ownUrl)) {
		context.logger.error('Callbacks are to be forwarded to the address at which they come in');
		return isAlsoWanted;
	}
	const letter = letterTo(url, context);
	if (!isAlsoWanted) return await forward(context, letter);
	void forwardAside(context, letter);
	return true;
}
