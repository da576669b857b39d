import type { IWebhookFunctions } from 'n8n-workflow';
import { identityOf, type Event } from '../../exotel/event';
import { claim } from '../shared/claim';
import { RecentKeys } from '../shared/recentKeys';

const recent = new RecentKeys();

/**
 * Returns the events that this process has not just handled, each once, and claims them for this call.
 * @throws StillHandled
 */
export async function claimEvents(
	context: IWebhookFunctions,
	events: readonly Event[],
): Promise<Event[]> {
	if (events.length === 0) return [];
	const node = `${context.getWorkflow().id}:${context.getNode().id}`;
	const byKey = new Map<string, Event>();
	for (const event of events) {
		const key = `${node}:${identityOf(event)}`;
		if (!byKey.has(key)) byKey.set(key, event);
	}
	const claimed = await claim(context, recent, [...byKey.keys()]);
	return [...byKey].filter(([key]) => claimed.has(key)).map(([, event]) => event);
}
