import type { IWebhookFunctions } from 'n8n-workflow';
import { forward, forwardAside } from './forward';
import { isOwnAddress } from './forwardUrl';
import { letterTo } from './request';

/**
 * Passes a callback on to the merchant's own address. A callback that also runs the workflow is held
 * up by nothing; one that does not is only done with if it was taken there.
 * @returns false if Exotel must send it again, because it would be lost
 */
export async function passOn(
	context: IWebhookFunctions,
	url: string,
	isAlsoWanted: boolean,
): Promise<boolean> {
	if (isOwnAddress(url, context.getNodeWebhookUrl('default') ?? '')) {
		context.logger.error('"Forward the Rest To" is the address of the trigger itself');
		return isAlsoWanted;
	}
	const letter = letterTo(url, context);
	if (!isAlsoWanted) return await forward(context, letter);
	void forwardAside(context, letter);
	return true;
}
