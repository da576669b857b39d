import type { IHookFunctions, ILoadOptionsFunctions, IWebhookFunctions } from 'n8n-workflow';
import { readAccount, type Account } from '../../exotel/account';

type Context = IHookFunctions | ILoadOptionsFunctions | IWebhookFunctions;

/** @throws InvalidInput for a credential that is not filled in */
export async function accountOf(context: Context): Promise<Account> {
	return readAccount(await context.getCredentials('exotelApi'));
}
