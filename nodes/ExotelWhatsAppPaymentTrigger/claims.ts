import type { IWebhookFunctions } from 'n8n-workflow';
import { identityOf, type Event } from '../../exotel/event';
import { claimer } from '../shared/claim';
import { RecentKeys } from '../shared/recentKeys';

const recent = new RecentKeys();

/** Returns the events that this process has not just handled, and claims them for this call. */
export function claimEvents(context: IWebhookFunctions, events: readonly Event[]): Event[] {
	if (events.length === 0) return [];
	const node = `${context.getWorkflow().id}:${context.getNode().id}`;
	const claim = claimer(context, recent);
	return events.filter((event) => claim(`${node}:${identityOf(event)}`));
}
