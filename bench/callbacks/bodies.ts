import { randomUUID } from 'node:crypto';
import { statusOf } from '../../exotel/statuses';

const newSid = () => randomUUID().replaceAll('-', '');

/** JSON of a callback in the form that is seen on the wire; about a message of its own, if no sid is given. */
export function callbackBody(detailedStatus: string, sid = newSid()): string {
	const message = {
		callback_type: 'dlr',
		sid,
		to: '+919999900001',
		exo_status_code: statusOf(detailedStatus)?.code,
		exo_detailed_status: detailedStatus,
		description: 'As Exotel describes it',
		timestamp: '2025-01-15T10:35:00+05:30',
		payment_reference_id: 'ORD-1001',
		payment_transaction_id: '501512345678',
	};
	return JSON.stringify({ whatsapp: { messages: [message] } });
}
