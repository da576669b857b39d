import { readEvent } from '../../exotel/event';
import { statuses } from '../../exotel/statuses';
import { failureReason, newsOf, type News } from '../../exotel/waiting';

const bill = { referenceId: 'ORD-1', messageSid: 'sid-1' };
const news = (item: object): News => newsOf(readEvent({ callback_type: 'dlr', ...item }), bill);
const paid = { exo_detailed_status: 'EX_PAYMENT_SUCCESS', exo_status_code: 30050 };

test.each<[string, object, News]>([
	['a payment for the reference', { ...paid, payment_reference_id: 'ORD-1' }, 'paid'],
	['a payment under another sid', { ...paid, payment_reference_id: 'ORD-1', sid: 'x' }, 'paid'],
	['a payment that has only the sid', { ...paid, sid: 'sid-1' }, 'paid'],
	['a payment for another reference', { ...paid, payment_reference_id: 'ORD-2' }, 'otherBill'],
	[
		'the sid with another reference',
		{ ...paid, payment_reference_id: 'ord-1', sid: 'sid-1' },
		'otherBill',
	],
	['a payment for nothing', paid, 'otherBill'],
	['a failure of the message', { sid: 'sid-1', exo_status_code: 30018 }, 'failed'],
	['a failure of another message', { sid: 'sid-2', exo_status_code: 30018 }, 'otherBill'],
	[
		'a failure of an earlier message with the reference',
		{ sid: 'sid-0', payment_reference_id: 'ORD-1', exo_status_code: 30018 },
		'otherBill',
	],
	[
		'a failure that has only the reference',
		{ payment_reference_id: 'ORD-1', exo_status_code: 30018 },
		'failed',
	],
	['pending', { sid: 'sid-1', exo_status_code: 30049 }, 'notFinal'],
	[
		'a delivery, whose reference is no payment',
		{ exo_status_code: 30002, payment_reference_id: 'ORD-1' },
		'notFinal',
	],
	['a status that Exotel has added', { sid: 'sid-1', exo_detailed_status: 'EX_NEW' }, 'notFinal'],
	['a reply', { callback_type: 'incoming_message', sid: 'sid-1' }, 'reply'],
])('%s', (_what, item, expected) => expect(news(item)).toBe(expected));

test.each(statuses)('$detailedStatus wakes only if it is final', ({ detailedStatus, event }) => {
	const expected = { paymentSucceeded: 'paid', messageFailed: 'failed' };
	const found = new Map<string, string>(Object.entries(expected)).get(event) ?? 'notFinal';
	expect(news({ sid: 'sid-1', exo_detailed_status: detailedStatus })).toBe(found);
});

test.each([
	[{ exo_status_code: 30018 }, 'window_closed'],
	[{ exo_detailed_status: 'EX_REENGAGEMENT_ERROR' }, 'window_closed'],
	[{ exo_detailed_status: 'EX_RESTRICTED_BY_META' }, 'not_delivered'],
])('%j fails as %s', (item, reason) => expect(failureReason(readEvent(item))).toBe(reason));
