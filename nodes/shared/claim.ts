import type { IWebhookFunctions } from 'n8n-workflow';
import type { RecentKeys } from './recentKeys';

/**
 * Claims keys for this call: true for one that no other call holds. A claim lasts only if the call is
 * answered with success: after anything else Exotel sends the callback again.
 */
export function claimer(context: IWebhookFunctions, recent: RecentKeys): (key: string) => boolean {
	const claimed: string[] = [];
	const response = context.getResponseObject();
	response.once('close', () => {
		const isTaken = response.writableFinished && response.statusCode < 300;
		if (isTaken) recent.keep(claimed);
		else recent.release(claimed);
	});
	return (key) => {
		const fresh = recent.claim([key]);
		claimed.push(...fresh);
		return fresh.length > 0;
	};
}
