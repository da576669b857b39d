import type { IWebhookFunctions } from 'n8n-workflow';
import { tokenParameter } from '../../exotel/callbackUrl';
import { accountOf, recentAccountOf } from './account';

type IsToken = (given: unknown, secrets: readonly string[]) => boolean;

/**
 * Why the call is not let in, or undefined if it is. It never holds the token.
 * @param isToken true if `given` was made with one of the secrets, in constant time
 */
export async function whyForged(
	context: IWebhookFunctions,
	isToken: IsToken,
): Promise<string | undefined> {
	const token: unknown = Reflect.get(context.getQueryData(), tokenParameter);
	if (isToken(token, (await recentAccountOf(context)).callbackSecrets)) return undefined;
	if (token === undefined) return 'its address has no secret token';
	// The credential may have been changed in the last seconds.
	if (isToken(token, (await accountOf(context)).callbackSecrets)) return undefined;
	return 'its secret token was made with another credential, or with an old API token or callback secret';
}
