import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { tokenParameter, triggerToken } from '../../exotel/callbackUrl';
import { accountOf } from '../shared/account';

/** The computed field: n8n tells it the credential, and not the address of the node. */
export async function addressToken(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	const { callbackSecrets } = await accountOf(this);
	const name = `?${tokenParameter}=${triggerToken(callbackSecrets[0])}`;
	return [{ name, value: 'current' }];
}
