import type { Shop } from './shop';
import { PublishedTrigger, type TriggerSettings } from './trigger';

/** Publishes triggers for one test; they are taken back after it. */
export function useTriggers(shop: () => Shop) {
	const published: PublishedTrigger[] = [];
	afterEach(async () => {
		await Promise.all(published.splice(0).map(({ workflow }) => workflow.deactivate()));
	});
	return async (
		parameters: TriggerSettings['parameters'] = {},
		more: Partial<TriggerSettings> = {},
	): Promise<PublishedTrigger> => {
		const { n8n, credential } = shop();
		const trigger = await PublishedTrigger.publish(n8n, { credential, parameters, ...more });
		published.push(trigger);
		return trigger;
	};
}
