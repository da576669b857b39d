import type { EventName } from './statuses';

/** The states of a bill in the order in which it enters them. */
const ladder: readonly EventName[] = [
	'messageSent',
	'messageDelivered',
	'messageSeen',
	'paymentPending',
	'paymentSucceeded',
];

/**
 * The states of the same message that come too late once this one was reported. Callbacks arrive out
 * of order: a "delivered" that comes after "paid" tells nothing new, and would overwrite it in a
 * merchant's sheet. A payment, a failure and a reply are never too late.
 */
export function earlierStates(name: EventName): readonly EventName[] {
	if (name === 'messageFailed') return ['messageSent'];
	return ladder.slice(0, Math.max(0, ladder.indexOf(name)));
}
