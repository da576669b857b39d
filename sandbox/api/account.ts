import type { World } from '../world';
import { restException, type Answer } from './answers';

/** `GET /v1/Accounts/<sid>.json`, which old integrations use to check a credential. */
export function accountAnswer(world: World, sid: string, isAuthorized: boolean): Answer {
	if (!isAuthorized) {
		return restException(401, 'Authentication failed. Check your API key and token.');
	}
	if (sid !== world.credentials.accountSid) return restException(404, 'Account not found.');
	return {
		status: 200,
		body: { Account: { Sid: sid, FriendlyName: 'Sandbox', Type: 'Trial', Status: 'active' } },
	};
}
