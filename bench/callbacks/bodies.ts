import { randomUUID } from 'node:crypto';
import { statusOf } from '../../exotel/statuses';

/** JSON of a callback about a message of its own, in the form that is seen on the wire. */
export function callbackBody(detailedStatus: string): string {
	const message = {
		callback_type: 'dlr',
		sid: randomUUID().replaceAll('-', ''),
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
