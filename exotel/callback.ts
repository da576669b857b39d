import { z } from 'zod';
import { later } from '../order/input';
import { readEvent, type Event } from './event';
import { isOversized } from './oversized';

export type Callback =
	| { readonly kind: 'events'; readonly events: readonly Event[] }
	/** Exotel asks whether the address is alive: it wants the challenge back. */
	| { readonly kind: 'challenge'; readonly challenge: string }
	/** `reason` reads after "the body". */
	| { readonly kind: 'unreadable'; readonly reason: string };

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** Exotel reports some states at a time, and a request has a hundred messages. */
const mostItems = 10_000;

const challengeSchema = later(() =>
	z.object({ type: z.literal('verification'), challenge: z.string() }),
);

/** Exotel's payment page wraps the body in `params`, the wire does not. */
function readItems(body: Fields): Callback | undefined {
	const wrapped = isFields(body['params']) ? body['params'] : body;
	// A lone item, as Exotel's newer texts show it.
	if ('exo_status_code' in wrapped || 'exo_detailed_status' in wrapped) {
		return { kind: 'events', events: [readEvent(wrapped)] };
	}
	if (!('whatsapp' in wrapped)) return undefined;
	const { whatsapp } = wrapped;
	const messages: unknown = isFields(whatsapp) ? whatsapp['messages'] : undefined;
	if (!Array.isArray(messages)) return undefined;
	if (messages.length > mostItems) {
		return { kind: 'unreadable', reason: `has more than ${mostItems} items` };
	}
	const items = messages.filter(isFields);
	if (messages.length > 0 && items.length === 0) return undefined;
	return { kind: 'events', events: items.map(readEvent) };
}

function readObject(body: unknown): Callback | undefined {
	if (!isFields(body)) return undefined;
	const items = readItems(body);
	if (items?.kind === 'events' && items.events.some(({ raw }) => isOversized(raw))) {
		return { kind: 'unreadable', reason: 'is nested too deeply' };
	}
	if (items || body['type'] !== 'verification') return items;
	const { data } = challengeSchema.safeParse(body);
	return data && { kind: 'challenge', challenge: data.challenge };
}

/** Undefined for text that is no JSON object. */
function parseObject(text: unknown): unknown {
	if (typeof text !== 'string' || !text.trim().startsWith('{')) return undefined;
	try {
		return JSON.parse(text.trim());
	} catch {
		return undefined;
	}
}

/** JSON in a form: the value of a field, or the name of one where a client forgot the content type. */
const formTexts = (body: unknown) => (isFields(body) ? Object.entries(body).flat() : []);

function whyUnreadable(body: unknown, text: string): string {
	if (text.trim() === '' && !isFields(body)) return 'is empty';
	if (!isFields(body) && !isFields(parseObject(text))) return 'is not a JSON object';
	return 'has none of the forms that Exotel sends: there are no whatsapp.messages in it';
}

/**
 * Reads the body of a callback in every form that is documented by Exotel or was seen. Never throws.
 * @param body parsed by the host as the content type says: an object, or text, or nothing
 * @param rawText the body as it came, for a host that could not parse it
 */
export function readCallback(body: unknown, rawText: () => string): Callback {
	const first = readObject(body) ?? readObject(parseObject(body));
	if (first) return first;
	const text = rawText();
	for (const json of [text, ...formTexts(body)]) {
		const found = readObject(parseObject(json));
		if (found) return found;
	}
	return { kind: 'unreadable', reason: whyUnreadable(body, text) };
}
