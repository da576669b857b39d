import type { IWebhookFunctions } from 'n8n-workflow';
import { identityOf, type Event } from '../../exotel/event';
import { RecentKeys } from './recentKeys';

const recent = new RecentKeys();

/**
 * Returns the events that this process has not just handled, and claims them for this call. The claim
 * holds only if the call is answered with success: after anything else Exotel sends the event again.
 */
export function claimEvents(context: IWebhookFunctions, events: readonly Event[]): Event[] {
	if (events.length === 0) return [];
	const node = `${context.getWorkflow().id}:${context.getNode().id}`;
	const claimed: string[] = [];
	const fresh = events.filter((event) => {
		const keys = recent.claim([`${node}:${identityOf(event)}`]);
		claimed.push(...keys);
		return keys.length > 0;
	});
	const response = context.getResponseObject();
	response.once('close', () => {
		const isTaken = response.writableFinished && response.statusCode < 300;
		if (isTaken) recent.keep(claimed);
		else recent.release(claimed);
	});
	return fresh;
}
