import { duration, money, statusWord, time } from './format.js';

/** @typedef {import('../events/views').OrderView} OrderView */
/** @typedef {import('../events/views').BillView} BillView */

/**
 * What the customer sees of an order. `tone`: how it is coloured.
 *
 * @typedef {object} OrderState
 * @property {'paid' | 'canceled' | 'expired' | 'unpayable' | 'open'} kind
 * @property {'good' | 'bad' | 'warn' | 'plain'} tone
 * @property {string} title
 * @property {string} detail
 */

/** @param {number | null} expiresAt @param {number} now */
function expiry(expiresAt, now) {
	if (expiresAt === null) return 'does not expire';
	return `expires in ${duration(expiresAt - now / 1000)}, at ${time(expiresAt * 1000, now)}`;
}

/**
 * @param {OrderView} order
 * @param {BillView} bill
 * @param {number} now milliseconds since 1970
 * @returns {OrderState}
 */
export function orderState(order, bill, now) {
	const { transactionId, status, expiresAt, unpayable } = order;
	if (transactionId !== null) {
		const title = `Paid ${money(bill.total)}`;
		return { kind: 'paid', tone: 'good', title, detail: `transaction ${transactionId}` };
	}
	if (status === 'canceled') {
		const detail = 'nothing is to be paid';
		return { kind: 'canceled', tone: 'plain', title: statusWord(status), detail };
	}
	if (expiresAt !== null && now >= expiresAt * 1000) {
		const detail = `at ${time(expiresAt * 1000, now)}, India time`;
		return { kind: 'expired', tone: 'warn', title: 'Expired', detail };
	}
	if (unpayable !== null) {
		return { kind: 'unpayable', tone: 'bad', title: 'Cannot be paid', detail: unpayable };
	}
	const detail = expiry(expiresAt, now);
	if (order.failedPayments === 0) return { kind: 'open', tone: 'plain', title: 'To pay', detail };
	return { kind: 'open', tone: 'bad', title: 'Payment failed', detail };
}
