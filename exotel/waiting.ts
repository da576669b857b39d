import type { Event } from './event';

/** The bill for which an execution waits. */
export interface WaitingBill {
	readonly referenceId: string;
	readonly messageSid: string;
}

/** What an event means for a waiting bill. `otherBill` may be an earlier bill of the same execution. */
export type News = 'paid' | 'failed' | 'notFinal' | 'reply' | 'otherBill';

/** A failed delivery carries no reference, and Exotel's page shows payments with one. */
function isAbout({ referenceId, messageSid }: Event, bill: WaitingBill): boolean {
	return referenceId === undefined
		? messageSid === bill.messageSid
		: referenceId === bill.referenceId;
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
