import type { IHookFunctions, ILoadOptionsFunctions, IWebhookFunctions } from 'n8n-workflow';
import { readAccount, type Account } from '../../exotel/account';

export const credentialName = 'exotelApi';

/** @throws InvalidInput for a credential that is not filled in */
export async function accountOf(
	context: IHookFunctions | ILoadOptionsFunctions | IWebhookFunctions,
): Promise<Account> {
	return readAccount(await context.getCredentials(credentialName));
}

/** Milliseconds for which a secret that was taken out of the credential still counts. */
const timeToLive = 5_000;
const maxAccounts = 100;
/** Promises, so that callbacks that arrive together wait for one reading. */
const read = new Map<string, { readonly account: Promise<Account>; readonly until: number }>();

/**
 * The account as it was a few seconds ago: n8n needs longer to read and decrypt a credential than the
 * trigger needs for a whole callback.
 */
export async function recentAccountOf(context: IWebhookFunctions): Promise<Account> {
	const { id, credentials } = context.getNode();
	const key = JSON.stringify([context.getWorkflow().id, id, credentials?.[credentialName]]);
	const known = read.get(key);
	if (known && known.until > Date.now()) return await known.account;
	const account = accountOf(context);
	if (read.size >= maxAccounts) read.clear();
	read.set(key, { account, until: Date.now() + timeToLive });
	account.catch(() => read.delete(key));
	return await account;
}
