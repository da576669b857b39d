import { z } from 'zod';
import { refusedMessage, refusedRequest, unknownOutcome, type Problem } from './problems';

/** What became of one message. */
export type Outcome =
	| { readonly kind: 'accepted'; readonly sid: string; readonly requestId?: string | undefined }
	| { readonly kind: 'refused'; readonly problem: Problem }
	| { readonly kind: 'unknown'; readonly problem: Problem };

const wordsSchema = z.object({
	code: z.union([z.number(), z.string()]).nullish(),
	message: z.string().nullish(),
	description: z.string().nullish(),
});
/** Exotel's `error_data`. The numbers mean different things in Exotel's own texts: show, never translate. */
export type ExotelWords = z.output<typeof wordsSchema>;

const itemSchema = z.object({
	status: z.string().nullish(),
	error_data: wordsSchema.nullish(),
	data: z.object({ sid: z.string().min(1).nullish().catch(undefined) }).nullish(),
});
type Item = z.output<typeof itemSchema>;

/**
 * Every answer that is documented or was seen: items under `whatsapp`, a bare array (Exotel's SIP
 * trunk API), or ONE object where the whole request was refused.
 */
const answerSchema = z.object({
	request_id: z.string().optional().catch(undefined),
	response: z.union([
		z
			.object({ whatsapp: z.object({ messages: z.array(itemSchema) }) })
			.transform(({ whatsapp }) => whatsapp.messages),
		z.array(itemSchema),
		itemSchema,
	]),
});
const exceptionSchema = z
	.object({ RestException: z.object({ Message: z.string() }) })
	.transform(({ RestException }): ExotelWords => ({ message: RestException.Message }));
const exceptionXml = z
	.string()
	.transform((text) => /<Message>([^<]*)<\/Message>/.exec(text)?.[1])
	.pipe(z.string())
	.transform((message): ExotelWords => ({ message }));

function wordsOf(body: unknown): ExotelWords | undefined {
	const answer = answerSchema.safeParse(body);
	if (answer.success) {
		const { response } = answer.data;
		return (Array.isArray(response) ? response[0] : response)?.error_data ?? undefined;
	}
	return z.union([exceptionSchema, exceptionXml]).safeParse(body).data;
}

function outcomeOf(item: Item, httpStatus: number, requestId?: string): Outcome {
	const words = item.error_data ?? undefined;
	if (item.data?.sid) return { kind: 'accepted', sid: item.data.sid, requestId };
	if (words || item.status === 'failure') {
		return { kind: 'refused', problem: refusedMessage(httpStatus, words) };
	}
	const problem = unknownOutcome('Exotel accepted the request without a message SID', httpStatus);
	return { kind: 'unknown', problem };
}

const unknown = (what: string, httpStatus: number, words?: ExotelWords): Outcome => ({
	kind: 'unknown',
	problem: unknownOutcome(what, httpStatus, words),
});

function outcomesOfAccepted(httpStatus: number, body: unknown, count: number): Outcome[] {
	const all = (outcome: Outcome) => Array.from({ length: count }, () => outcome);
	const answer = answerSchema.safeParse(body);
	if (!answer.success) return all(unknown("Exotel's answer could not be understood", httpStatus));
	const { response, request_id: requestId } = answer.data;
	const items = Array.isArray(response) ? response : [response];
	if (items.length !== count) {
		return all(
			unknown(`Exotel answered for ${items.length} messages instead of ${count}`, httpStatus),
		);
	}
	return items.map((item) => outcomeOf(item, httpStatus, requestId));
}

/**
 * Reads Exotel's answer to a request with `count` messages; answers belong to messages by position.
 * Never throws: what cannot be understood is an unknown outcome.
 */
export function readAnswer(httpStatus: number, body: unknown, count: number): Outcome[] {
	const all = (outcome: Outcome) => Array.from({ length: count }, () => outcome);
	if (httpStatus >= 200 && httpStatus < 300) return outcomesOfAccepted(httpStatus, body, count);
	const words = wordsOf(body);
	// 503 is how Exotel throttles elsewhere; any other 5xx and 408 may have been processed.
	if ((httpStatus >= 500 && httpStatus !== 503) || httpStatus === 408) {
		return all(unknown(`Exotel answered with an error (HTTP ${httpStatus})`, httpStatus, words));
	}
	return all({ kind: 'refused', problem: refusedRequest(httpStatus, words) });
}
