import type { IWebhookFunctions } from 'n8n-workflow';
import { withTriggerToken } from '../../exotel/callbackUrl';
import { accountOf } from '../shared/account';
import type { Settings } from './settings';

/** The whole address for Exotel, with its token; also in a test run, which listens elsewhere. */
export async function productionUrl(
	context: IWebhookFunctions,
	{ authentication }: Settings,
): Promise<string> {
	const url = context.getNodeWebhookUrl('default') ?? '';
	if (authentication === 'none') return url;
	return withTriggerToken(url, (await accountOf(context)).callbackSecrets[0]);
}
