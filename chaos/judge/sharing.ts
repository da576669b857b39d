/**
 * What is known to go wrong where several workers share n8n's memory: it is one row, which each reads and
 * writes back as a whole. What one overwrites of another is mended by the other within seconds; until
 * then it is missing, and for good if that other is killed before.
 */
export interface Sharing {
	readonly isQueueMode: boolean;
	/** When a worker was killed, in milliseconds since 1970. */
	readonly workerKills: readonly number[];
}

export const sameMoment = 'taken by two workers in the same moment';
export const notMended = "repeated before the workers had mended n8n's memory";
export const lostWithWorker = 'forgotten with a worker that was killed';

/** Milliseconds. Exotel's own first repeat comes after thirty seconds: by then all must be mended. */
const limits = { moment: 2_000, mended: 30_000, killed: 10_000 };

/** Which known limit a repeat falls under; undefined for one that must not be. */
export function limitOf(
	{ isQueueMode, workerKills }: Sharing,
	first: number,
	again: number,
): string | undefined {
	const apart = again - first;
	if (!isQueueMode) return undefined;
	if (apart < limits.moment) return sameMoment;
	if (apart < limits.mended) return notMended;
	const isLost = workerKills.some((kill) => kill >= first && kill - first < limits.killed);
	return isLost ? lostWithWorker : undefined;
}

/** `after 3.2 s` */
export const after = (first: number, again: number) =>
	`after ${((again - first) / 1000).toFixed(1)} s`;
