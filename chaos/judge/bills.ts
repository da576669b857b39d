import type { BillRequest } from '../exotel';
import { after, limitOf, type Sharing } from './sharing';
import { file, type Verdict } from './verdict';

export interface BillEvidence {
	/** What the sandbox was sent, the oldest first. */
	readonly requests: readonly BillRequest[];
	/** What it accepted, whatever it answered; numbers rise together with those of the requests. */
	readonly accepted: ReadonlyArray<{ readonly number: number; readonly reference: string | null }>;
	readonly sharing: Sharing;
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
export function judgeBills({ requests, accepted, sharing }: BillEvidence): Verdict {
	const breaches: string[] = [];
	const limits = new Map<string, string[]>();
	/** Reference → why it must not come again, and since when. */
	const settled = new Map<string, { readonly why: string; readonly at: number }>();
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
			const before = settled.get(reference);
			if (before !== undefined) {
				const { why, at } = before;
				const limit = why === lying503 ? lying503 : limitOf(sharing, at, request.at);
				const told = `${reference} was sent again ${after(at, request.at)}, though ${why}`;
				if (limit === undefined) breaches.push(told);
				else file(limits, limit, `${reference} ${after(at, request.at)}`);
			}
			if (taken.has(reference)) {
				const why = request.answered === 503 ? lying503 : 'it was accepted';
				settled.set(reference, { why, at: request.at });
			} else if (leavesUnknown(request) && before === undefined) {
				const why = 'the outcome of the request before was unknown';
				settled.set(reference, { why, at: request.at });
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
