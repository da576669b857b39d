import type { IWebhookFunctions } from 'n8n-workflow';
import { isTriggerToken, tokenParameter } from '../../exotel/callbackUrl';
import { accountOf, recentAccountOf } from './account';
import type { Settings } from './settings';

/** Why the call is not let in, or undefined if it is. It never holds the token. */
export async function whyForged(
	context: IWebhookFunctions,
	{ authentication }: Settings,
): Promise<string | undefined> {
	if (authentication === 'none') return undefined;
	const token: unknown = Reflect.get(context.getQueryData(), tokenParameter);
	if (isTriggerToken(token, (await recentAccountOf(context)).callbackSecrets)) return undefined;
	if (token === undefined) return 'its address has no secret token';
	// The credential may have been changed in the last seconds.
	if (isTriggerToken(token, (await accountOf(context)).callbackSecrets)) return undefined;
	return 'its secret token was made with another credential, or with an old API token or callback secret';
}
