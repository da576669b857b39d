import type { Fault } from '../faults';
import { batchAnswer, refusalAnswer, restException, type Answer, type ItemAnswer } from './answers';

/** What happens on the connection: an answer, silence, or a cut. */
export type Reaction = Answer | 'hang' | 'reset';

/** What processing came to. A request that was refused as a whole has no items. */
export interface Outcome {
	readonly answer: Answer;
	readonly items: readonly ItemAnswer[];
}

const gatewayPage = (status: number, title: string): Answer => ({
	status,
	body: `<html><head><title>${status} ${title}</title></head></html>`,
	headers: { 'content-type': 'text/html' },
});

function withRetryAfter(answer: Answer, { retryAfter }: Fault): Answer {
	if (retryAfter === undefined) return answer;
	return { ...answer, headers: { ...answer.headers, 'retry-after': String(retryAfter) } };
}

function spoilItems(outcome: Outcome, spoil: (items: readonly ItemAnswer[]) => ItemAnswer[]) {
	return outcome.items.length === 0 ? outcome.answer : batchAnswer(spoil(outcome.items));
}

function cutInHalf({ status, body }: Answer): Answer {
	const json = JSON.stringify(body);
	return { status, body: json.slice(0, json.length / 2) };
}

/** An accepted request that was not processed: what a broken answer is made of. */
const nothing: Outcome = { answer: batchAnswer([]), items: [] };

/**
 * The reaction to a request that a fault strikes. `outcome` is what processing came to; leave it
 * out for a request that was not processed.
 */
export function strike(fault: Fault, outcome: Outcome = nothing): Reaction {
	switch (fault.kind) {
		case '400':
			return refusalAnswer(400, 1002, 'A fault of the sandbox');
		case '401':
			return refusalAnswer(401, 1010);
		case '402':
			return restException(402, 'Your plan or its usage limit does not allow this request.');
		case '403':
			return refusalAnswer(403, 1003);
		case '404':
			return refusalAnswer(404, 1000);
		case '429':
			return withRetryAfter(restException(429, 'Rate limit exceeded.'), fault);
		case '500':
			return restException(500, 'Internal server error.');
		case '503':
			return withRetryAfter(gatewayPage(503, 'Service Temporarily Unavailable'), fault);
		case 'nosid':
			return spoilItems(outcome, (items) => items.map((item) => ({ ...item, data: null })));
		case 'wrongcount':
			return spoilItems(outcome, (items) => items.slice(0, -1));
		case 'badjson':
			return cutInHalf(outcome.answer);
		case 'partial':
			return outcome.answer;
		case 'timeout':
			return 'hang';
		case 'reset':
			return 'reset';
	}
}
