import type { Event } from './event';

/** The bill for which an execution waits. */
export interface WaitingBill {
	readonly referenceId: string;
	readonly messageSid: string;
}

/** What an event means for a waiting bill. `otherBill` may be an earlier bill of the same execution. */
export type News = 'paid' | 'failed' | 'notFinal' | 'reply' | 'otherBill';

/**
 * A reference is paid, under whatever sid it is reported; but a message fails, and a bill that was sent
 * again under its reference has two. Most failures carry no reference, and some payments might not.
 */
function isAbout({ event, referenceId, messageSid }: Event, bill: WaitingBill): boolean {
	const bySid = event === 'messageFailed' ? messageSid !== undefined : referenceId === undefined;
	return bySid ? messageSid === bill.messageSid : referenceId === bill.referenceId;
}

export function newsOf(event: Event, bill: WaitingBill): News {
	if (event.event === 'customerReply') return 'reply';
	if (!isAbout(event, bill)) return 'otherBill';
	if (event.event === 'paymentSucceeded') return 'paid';
	return event.event === 'messageFailed' ? 'failed' : 'notFinal';
}

/** Why a bill did not arrive, for a workflow to decide by: a template helps where the window is closed. */
export const failureReason = ({ exoDetailedStatus, exoStatusCode }: Event) =>
	exoDetailedStatus === 'EX_REENGAGEMENT_ERROR' || exoStatusCode === 30018
		? 'window_closed'
		: 'not_delivered';
