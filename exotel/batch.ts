import type { Shared } from './message';

/** Exotel refuses a request with more. Source: Exotel's payment message page. */
export const maxBatchSize = 100;

/**
 * Splits what is to be sent into requests: only what shares its callback and custom data travels
 * together, at most `size` in one, in the order given.
 */
export function batches<T extends Shared>(sendings: readonly T[], size: number): T[][] {
	const groups = new Map<string, T[]>();
	for (const sending of sendings) {
		const key = JSON.stringify([sending.statusCallback, sending.customData]);
		const group = groups.get(key);
		if (group) group.push(sending);
		else groups.set(key, [sending]);
	}
	return [...groups.values()].flatMap((group) =>
		Array.from({ length: Math.ceil(group.length / size) }, (_, i) =>
			group.slice(i * size, (i + 1) * size),
		),
	);
}
