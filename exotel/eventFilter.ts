import { samePhone } from '../order/phone';
import type { Event } from './event';
import { statuses, statusOf, type EventName } from './statuses';

type Reported = Pick<Event, 'event' | 'exoDetailedStatus' | 'exoStatusCode'>;

/** Choices that stand for many statuses. The first group of a merchant's thoughts comes first. */
export const statusGroups = {
	any: () => true,
	// By the name, too: Exotel may add payment statuses, and its table is open.
	anyPayment: ({ event, exoDetailedStatus }) =>
		event.startsWith('payment') || /^EX_PAYMENT_/.test(exoDetailedStatus ?? ''),
	anyDeliveryFailure: ({ event }) => event === 'messageFailed',
	customerReply: ({ event }) => event === 'customerReply',
} satisfies Record<string, (event: Reported) => boolean>;

const groupOf = new Map<string, (event: Reported) => boolean>(Object.entries(statusGroups));

export interface EventFilter {
	/** Names of groups, Exotel's literals, and codes as text. */
	readonly statuses: readonly string[];
	/** Empty: every reference. Upper and lower case matter, as they do at Exotel. */
	readonly referencePrefixes: readonly string[];
	/** Absent: every customer. Only its digits count. */
	readonly recipient?: string | undefined;
}

type Statuses = Pick<EventFilter, 'statuses'>;

/**
 * What a user may call the status: Exotel's literal of the table, the code, and a name that is not in
 * the table. A name of the table that the code contradicts is none: it may be a payment's.
 */
function namesOf({ event, exoDetailedStatus: name, exoStatusCode: code }: Reported): string[] {
	if (event === 'customerReply') return [];
	const row = statusOf(name, code);
	const own = name !== undefined && statusOf(name) === undefined ? name : undefined;
	return [row?.detailedStatus, own, code?.toString()].filter((one) => one !== undefined);
}

function hasChosenStatus(event: Reported, { statuses: chosen }: Statuses): boolean {
	const names = namesOf(event);
	return chosen.some((choice) => {
		const group = groupOf.get(choice);
		return group ? group(event) : names.includes(choice);
	});
}

/** True if an event of the table's statuses with this name could pass. */
export function letsThrough(filter: Statuses, name: EventName): boolean {
	return statuses.some(
		({ event, detailedStatus: exoDetailedStatus, code: exoStatusCode }) =>
			event === name && hasChosenStatus({ event, exoDetailedStatus, exoStatusCode }, filter),
	);
}

/** True if the user wants to hear of the event. */
export function passes(event: Event, filter: EventFilter): boolean {
	const { referencePrefixes, recipient } = filter;
	const customer = event.event === 'customerReply' ? event.from : event.to;
	const referenceId = event.referenceId ?? '';
	return (
		hasChosenStatus(event, filter) &&
		(recipient === undefined || samePhone(customer ?? '', recipient)) &&
		(referencePrefixes.length === 0 ||
			(referenceId !== '' && referencePrefixes.some((prefix) => referenceId.startsWith(prefix))))
	);
}
