import type { IWebhookFunctions } from 'n8n-workflow';
import { isTriggerToken, tokenParameter } from '../../exotel/callbackUrl';
import { accountOf } from './account';
import type { Settings } from './settings';

/** Why the call is not let in, or undefined if it is. It never holds the token. */
export async function whyForged(
	context: IWebhookFunctions,
	{ authentication }: Settings,
): Promise<string | undefined> {
	if (authentication === 'none') return undefined;
	const { callbackSecrets } = await accountOf(context);
	const token: unknown = Reflect.get(context.getQueryData(), tokenParameter);
	if (isTriggerToken(token, callbackSecrets)) return undefined;
	if (token === undefined) return 'its address has no secret token';
	return 'its secret token was made with another credential, or with an old API token or callback secret';
}
