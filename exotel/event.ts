import { createHash } from 'node:crypto';
import { z } from 'zod';
import { later, reading } from '../order/input';
import { statusOf, type EventName } from './statuses';

/** One item of a callback, in our words. What Exotel did not send is undefined. */
export interface Event {
	readonly event: EventName;
	readonly isPaid: boolean;
	/** Exotel's literal; a status that Exotel adds later stands here under its own name. */
	readonly exoDetailedStatus: string | undefined;
	readonly exoStatusCode: number | undefined;
	/** What happened. A failure ends with Exotel's own words. */
	readonly description: string | undefined;
	/** What to do next; undefined where nothing needs doing. */
	readonly advice: string | undefined;
	readonly messageSid: string | undefined;
	/** On a delivered bill, too: it does not mean that somebody has paid. */
	readonly referenceId: string | undefined;
	readonly transactionId: string | undefined;
	/** With the plus. The customer; on a reply the business. */
	readonly to: string | undefined;
	/** With the plus. Only on a reply: the customer. */
	readonly from: string | undefined;
	/** ISO 8601, as Exotel wrote it. */
	readonly timestamp: string | undefined;
	readonly callbackType: string | undefined;
	readonly conversationId: string | undefined;
	readonly customData: string | undefined;
	/** What the customer wrote. */
	readonly text: string | undefined;
	readonly profileName: string | undefined;
	/** The item as it came. */
	readonly raw: object;
}

/** Text as it came; a number counts as text, and anything else as absent: nothing here may throw. */
const verbatim = reading((value) => {
	if (typeof value === 'number') return String(value);
	return typeof value === 'string' && value.trim() !== '' ? value : undefined;
});
const word = reading((value) => {
	if (typeof value === 'number') return String(value);
	return typeof value === 'string' ? value.trim() || undefined : undefined;
});
const code = reading((value) => {
	const number = typeof value === 'string' && /^\s*\d+\s*$/.test(value) ? Number(value) : value;
	return typeof number === 'number' && Number.isSafeInteger(number) ? number : undefined;
});
/** A form turns the plus into a space, and Exotel itself writes numbers with and without it. */
const phone = reading((value) => {
	const text = typeof value === 'number' ? String(value) : value;
	if (typeof text !== 'string' || text.trim() === '') return undefined;
	return text.trim().replace(/^(?=\d+$)/, '+');
});

const contentSchema = later(() => z.object({ text: z.object({ body: verbatim }) }));
const textOf = (content: unknown) =>
	content === undefined ? undefined : contentSchema.safeParse(content).data?.text.body;

const itemSchema = later(() =>
	z.object({
		callback_type: word,
		sid: word,
		to: phone,
		from: phone,
		exo_status_code: code,
		exo_detailed_status: word,
		description: word,
		timestamp: word,
		custom_data: verbatim,
		payment_reference_id: word,
		payment_transaction_id: word,
		conversation_id: word,
		profile_name: verbatim,
		content: z.unknown(),
	}),
);
type Item = z.output<typeof itemSchema>;

/** The wire says `incoming_message`, the documentation `icm`. */
const isReply = (item: Item) => /^(incoming_message|icm)$/.test(item.callback_type ?? '');

function told(item: Item) {
	if (isReply(item)) {
		const description = 'The customer has written';
		return { event: 'customerReply', description, advice: undefined } as const;
	}
	const known = statusOf(item.exo_detailed_status, item.exo_status_code);
	if (!known) return { event: 'other', description: item.description, advice: undefined } as const;
	const { event, meaning, advice } = known;
	const words = event === 'messageFailed' && item.description;
	return { event, description: words ? `${meaning} (Exotel: ${words})` : meaning, advice };
}

/** Reads one item of a callback. Never throws: a field that makes no sense counts as absent. */
export function readEvent(raw: object): Event {
	const item = itemSchema.parse({ ...raw });
	const { event, description, advice } = told(item);
	const known = statusOf(undefined, item.exo_status_code);
	const isStatus = event !== 'customerReply';
	return {
		event,
		isPaid: event === 'paymentSucceeded',
		exoDetailedStatus: item.exo_detailed_status ?? (isStatus ? known?.detailedStatus : undefined),
		exoStatusCode: item.exo_status_code,
		description,
		advice,
		messageSid: item.sid,
		referenceId: item.payment_reference_id,
		transactionId: item.payment_transaction_id,
		to: item.to,
		from: item.from,
		timestamp: item.timestamp,
		callbackType: item.callback_type,
		conversationId: item.conversation_id,
		customData: item.custom_data,
		text: isStatus ? undefined : textOf(item.content),
		profileName: item.profile_name,
		raw,
	};
}

/**
 * Two callbacks report the same event if these are equal: Exotel repeats a callback, and reports every
 * state of a message under one sid. What has no sid is only the same if all of it is. A hash, so that
 * it is short however long the sid.
 */
export function identityOf(event: Event): string {
	const { messageSid, exoDetailedStatus, exoStatusCode, transactionId, raw } = event;
	const status = exoDetailedStatus ?? exoStatusCode ?? event.event;
	const what = messageSid === undefined ? raw : [messageSid, status, transactionId ?? null];
	return createHash('sha256').update(JSON.stringify(what)).digest('base64');
}
