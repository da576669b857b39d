import { readEvent, type Event } from '../../exotel/event';
import { passes } from '../../exotel/eventFilter';
import { statuses, statusOf } from '../../exotel/statuses';
import type { Settings } from './settings';

const customer = '+919999900001';
const common = { sid: '5b2f0c9e7d1a4e8fb6c3d2a190817263', timestamp: '2025-01-15T10:35:00+05:30' };

/** What Exotel would send, in the words of the wire. */
const reply = {
	callback_type: 'incoming_message',
	...common,
	from: customer,
	to: '+918000000001',
	profile_name: 'Asha',
	content: { type: 'text', text: { body: 'Hello' } },
};
function report(detailedStatus: string) {
	const { code, event } = statusOf(detailedStatus) ?? {};
	return {
		callback_type: 'dlr',
		...common,
		to: customer,
		...(code !== undefined && { exo_status_code: code }),
		exo_detailed_status: detailedStatus,
		payment_reference_id: 'ORD-1001',
		...(event === 'paymentSucceeded' && { payment_transaction_id: '501512345678' }),
	};
}

/** An event that the chosen statuses let through, for mapping fields; a payment where they can. */
export function sampleEvent({ statuses: chosen }: Pick<Settings, 'statuses'>): Event {
	const filter = { statuses: chosen, referencePrefixes: [] };
	const names = [...statuses.map(({ detailedStatus }) => detailedStatus), ...chosen];
	const events = [...names.map(report), reply].map(readEvent);
	return events.find((event) => passes(event, filter)) ?? readEvent(report('EX_PAYMENT_SUCCESS'));
}
