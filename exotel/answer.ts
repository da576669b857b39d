import { z } from 'zod';
import { later } from '../order/input';
import { masking, wordText, wordsSchema, type ExotelWords, type Mask } from './exotelWords';
import { refusedMessage, refusedRequest, unknownOutcome, type Problem } from './problems';

/** What became of one message. */
export type Outcome =
	| { readonly kind: 'accepted'; readonly sid: string; readonly requestId?: string | undefined }
	| { readonly kind: 'refused'; readonly problem: Problem }
	| { readonly kind: 'unknown'; readonly problem: Problem };

const sidSchema = later(() => z.union([z.string().min(1), z.number().transform(String)]));
/** Whatever cannot be read in one entry is absent there, and leaves the other entries as they are. */
const itemSchema = later(() =>
	z
		.object({
			status: wordText(),
			error_data: z
				.union([wordsSchema, z.string().transform((message): ExotelWords => ({ message }))])
				.nullish()
				.catch(undefined),
			data: z
				.object({ sid: sidSchema.nullish().catch(undefined) })
				.nullish()
				.catch(undefined),
		})
		.catch({}),
);
type Item = z.output<typeof itemSchema>;

/** Not looked into yet: how many there are decides whether they are. */
const entriesSchema = z.custom<readonly unknown[]>(Array.isArray);

/**
 * Every answer that is documented or was seen: items under `whatsapp`, a bare array (Exotel's SIP
 * trunk API), or ONE object where the whole request was refused.
 */
const answerSchema = later(() =>
	z.object({
		request_id: z.string().optional().catch(undefined),
		response: z.union([
			z
				.object({ whatsapp: z.object({ messages: entriesSchema }) })
				.transform(({ whatsapp }) => whatsapp.messages),
			entriesSchema,
			z.object({}).passthrough(),
		]),
	}),
);
const exceptionSchema = later(() =>
	z
		.object({ RestException: z.object({ Message: z.string() }) })
		.transform(({ RestException }): ExotelWords => ({ message: RestException.Message })),
);
const exceptionXml = later(() =>
	z
		.string()
		.transform((text) => /<Message>([^<]*)<\/Message>/.exec(text)?.[1])
		.pipe(z.string())
		.transform((message): ExotelWords => ({ message })),
);

interface Entries {
	readonly entries: readonly unknown[];
	readonly requestId?: string | undefined;
}

function entriesOf(body: unknown): Entries | undefined {
	const answer = answerSchema.safeParse(body);
	if (!answer.success) return undefined;
	const { response, request_id: requestId } = answer.data;
	return { entries: Array.isArray(response) ? response : [response], requestId };
}

function wordsOf(body: unknown): ExotelWords | undefined {
	return (
		itemSchema.parse(entriesOf(body)?.entries[0]).error_data ??
		z.union([exceptionSchema, exceptionXml]).safeParse(body).data
	);
}

function outcomeOf(item: Item, httpStatus: number, mask: Mask): Exclude<Outcome, { sid: string }> {
	const words = item.error_data ? mask(item.error_data) : undefined;
	if (words || item.status === 'failure') {
		return { kind: 'refused', problem: refusedMessage(httpStatus, words) };
	}
	const problem = unknownOutcome('Exotel accepted the request without a message SID', httpStatus);
	return { kind: 'unknown', problem };
}

/** What the status alone says, for every message that has no entry of its own. */
function outcomeOfStatus(httpStatus: number, body: unknown, count: number, mask: Mask): Outcome {
	const said = wordsOf(body);
	const words = said && mask(said);
	if (httpStatus >= 200 && httpStatus < 300) {
		const entries = entriesOf(body)?.entries.length;
		const what =
			entries === undefined
				? "Exotel's answer could not be understood"
				: `Exotel answered for ${entries} messages instead of ${count}`;
		return { kind: 'unknown', problem: unknownOutcome(what, httpStatus, words) };
	}
	// 503 is how Exotel throttles elsewhere; any other 5xx and 408 may have been processed.
	if ((httpStatus >= 500 && httpStatus !== 503) || httpStatus === 408) {
		const what = `Exotel answered with an error (HTTP ${httpStatus})`;
		return { kind: 'unknown', problem: unknownOutcome(what, httpStatus, words) };
	}
	return { kind: 'refused', problem: refusedRequest(httpStatus, words) };
}

/**
 * Reads Exotel's answer to a request with `count` messages; answers belong to messages by position.
 * A SID means accepted, whatever the status. Never throws: what cannot be understood is unknown.
 * @param secrets are masked in Exotel's words
 */
export function readAnswer(
	httpStatus: number,
	body: unknown,
	count: number,
	secrets: readonly string[] = [],
): Outcome[] {
	const mask = masking(secrets);
	const answer = entriesOf(body);
	const isAccepted = httpStatus >= 200 && httpStatus < 300;
	const entries =
		answer?.entries.length === count
			? answer.entries.map((entry) => itemSchema.parse(entry))
			: undefined;
	const forAll = outcomeOfStatus(httpStatus, body, count, mask);
	return Array.from({ length: count }, (_, i): Outcome => {
		const entry = entries?.[i];
		const sid = entry?.data?.sid;
		if (sid) return { kind: 'accepted', sid, requestId: answer?.requestId };
		return entry && isAccepted ? outcomeOf(entry, httpStatus, mask) : forAll;
	});
}
