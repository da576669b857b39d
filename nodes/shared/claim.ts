import type { IWebhookFunctions } from 'n8n-workflow';
import type { RecentKeys } from './recentKeys';

/** Milliseconds for which a call waits for others: Exotel's texts name 5 s as the shortest after which it gives up. */
const patience = 4_000;

/** Another call is still at work on the same event: what becomes of that must not be guessed. */
export class StillHandled extends Error {}

/**
 * Claims keys for this call, and resolves to those that no other call has handled or is handling. A claim
 * lasts only if the call is answered with success: after anything else Exotel sends the callback again.
 * @throws StillHandled if another call is at work on one of them for too long
 */
export async function claim(
	context: IWebhookFunctions,
	recent: RecentKeys,
	keys: readonly string[],
): Promise<ReadonlySet<string>> {
	const deadline = Date.now() + patience;
	const claimed = new Set<string>();
	const response = context.getResponseObject();
	// Nobody hears of the end of a call that has broken off before.
	let isClosed = response.destroyed;
	response.once('close', () => {
		isClosed = true;
		if (response.writableFinished && response.statusCode < 300) recent.keep(claimed);
		else recent.release(claimed);
		// Another call may claim them from now on.
		claimed.clear();
	});
	// In the same order everywhere: two calls never wait for one another.
	for (const key of [...new Set(keys)].sort()) {
		const found = await recent.claim(key, deadline);
		if (found === 'new') claimed.add(key);
		if (found !== undefined && !isClosed) continue;
		recent.release(claimed);
		claimed.clear();
		throw new StillHandled('Another call is still at work on the same event.');
	}
	return claimed;
}
