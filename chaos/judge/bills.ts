import type { BillRequest } from '../exotel';
import { file, type Verdict } from './verdict';

export interface BillEvidence {
	/** What the sandbox was sent, the oldest first. */
	readonly requests: readonly BillRequest[];
	/** What it accepted, whatever it answered; numbers rise together with those of the requests. */
	readonly accepted: ReadonlyArray<{ readonly number: number; readonly reference: string | null }>;
}

/** An answer after which a caller cannot know what became of a bill. */
const leavesUnknown = ({ answered, fault }: BillRequest) =>
	answered === null || answered === 500 || fault === 'badjson' || fault === 'wrongcount';

/**
 * 503 is how Exotel throttles, so the nodes take it for "not processed" and send again. A 503 for a
 * request that was processed is a lie that they cannot see through.
 */
export const lying503 = 'sent again after a 503 that hid an acceptance';

/** No bill was sent again after a request that was accepted, or whose outcome the caller cannot know. */
export function judgeBills({ requests, accepted }: BillEvidence): Verdict {
	const breaches: string[] = [];
	const limits = new Map<string, string[]>();
	/** Reference → why it must not come again. */
	const settled = new Map<string, string>();
	let next = 0;
	let bills = 0;
	for (const [i, request] of requests.entries()) {
		const end = requests[i + 1]?.number ?? Infinity;
		const taken = new Set<string>();
		for (; (accepted[next]?.number ?? Infinity) < end; next += 1) {
			taken.add(accepted[next]?.reference ?? '');
		}
		for (const reference of request.references) {
			bills += 1;
			const why = settled.get(reference);
			if (why === lying503) file(limits, lying503, reference);
			else if (why !== undefined) breaches.push(`${reference} was sent again, though ${why}`);
			if (taken.has(reference)) {
				settled.set(reference, request.answered === 503 ? lying503 : 'it was accepted');
			} else if (leavesUnknown(request) && why === undefined) {
				settled.set(reference, 'the outcome of the request before was unknown');
			}
		}
	}
	const hasOutcome = (outcome: (request: BillRequest) => boolean) =>
		requests.filter(outcome).length;
	return {
		breaches,
		limits: Object.fromEntries(limits),
		counts: {
			'requests to Exotel': requests.length,
			'requests struck by a fault': hasOutcome(({ fault }) => fault !== null),
			'requests with an unknown outcome': hasOutcome(leavesUnknown),
			'bills in them, sent again ones included': bills,
			'bills accepted by Exotel': new Set(accepted.map(({ reference }) => reference)).size,
		},
	};
}
