import { randomInt } from 'node:crypto';
import { statuses, type Status } from '../../exotel/statuses';
import { receipts, type Message, type Receipt } from '../records';

/** What the sandbox says about a message. */
export interface Report {
	readonly detailedStatus: string;
	/** Absent for a status whose number nobody published. */
	readonly code?: number | undefined;
	readonly description: string;
	readonly transactionId?: string | undefined;
}

/** Exotel's own words where its page or the wire shows them. */
const descriptions: Readonly<Record<string, string>> = {
	EX_MESSAGE_SENT: 'Message Sent',
	EX_MESSAGE_DELIVERED: 'Message Delivered',
	EX_MESSAGE_SEEN: 'Message Seen',
	EX_PAYMENT_PENDING: 'Payment Pending',
	EX_PAYMENT_SUCCESS: 'Payment Succeeded',
	EX_MEDIA_UPLOAD_ERROR: 'Media error_type not supported',
};

export function statusNamed(detailedStatus: string): Status | undefined {
	return statuses.find((status) => status.detailedStatus === detailedStatus);
}

/** A report of a status of the table; one that is not there has its name for a description. */
export function report(detailedStatus: string, more: Partial<Report> = {}): Report {
	const known = statusNamed(detailedStatus);
	const description = descriptions[detailedStatus] ?? known?.meaning ?? detailedStatus;
	return { detailedStatus, code: known?.code, description, ...more };
}

const reached = new Map<string | undefined, Receipt>([
	['messageSent', 'sent'],
	['messageDelivered', 'delivered'],
	['messageSeen', 'seen'],
]);

/** The message remembers what is said of it; late news do not take back how far it came. */
export function take(message: Message, { detailedStatus, description }: Report): void {
	message.state = detailedStatus;
	message.description = description;
	const receipt = reached.get(statusNamed(detailedStatus)?.event) ?? message.receipt;
	if (receipts.indexOf(receipt) > receipts.indexOf(message.receipt)) message.receipt = receipt;
}

/** India's time: Exotel's timestamps carry +05:30 and no milliseconds. */
export function indianTime(now: number): string {
	const offsetMs = 5.5 * 3_600_000;
	return `${new Date(now + offsetMs).toISOString().slice(0, 19)}+05:30`;
}

/** Callbacks carry the plus, whatever the message had. */
export const withPlus = (phone: string) => `+${phone.replace(/\D/g, '')}`;

/** The reference of a bill stands on DELIVERED already, before anybody paid. */
function paymentFields(message: Message, { detailedStatus, code, transactionId }: Report) {
	if (message.reference === null) return {};
	const reference = { payment_reference_id: message.reference };
	if (detailedStatus === 'EX_MESSAGE_DELIVERED') {
		return { ...reference, conversation_id: message.conversationId };
	}
	if (transactionId !== undefined) return { ...reference, payment_transaction_id: transactionId };
	return code === 30049 ? reference : {};
}

/** One delivery item, its keys in the order of Exotel's samples. */
export function callbackItem(message: Message, said: Report, now: number) {
	return {
		callback_type: 'dlr',
		sid: message.sid,
		to: withPlus(message.to),
		...(said.code === undefined ? {} : { exo_status_code: said.code }),
		exo_detailed_status: said.detailedStatus,
		description: said.description,
		timestamp: indianTime(now),
		...(message.custom_data === null ? {} : { custom_data: message.custom_data }),
		...paymentFields(message, said),
	};
}

/** The form of a UPI reference: last digit of the year, day of the year, eight digits. */
export function newTransactionId(now: number): string {
	const date = new Date(now);
	const day = Math.floor((now - Date.UTC(date.getUTCFullYear(), 0, 0)) / 86_400_000);
	const head = `${date.getUTCFullYear() % 10}${String(day).padStart(3, '0')}`;
	return `${head}${String(randomInt(100_000_000)).padStart(8, '0')}`;
}
