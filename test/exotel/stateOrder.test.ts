import { earlierStates } from '../../exotel/stateOrder';
import { eventNames } from '../../exotel/statuses';

test('a payment makes every other state of its bill late', () => {
	expect(earlierStates('paymentSucceeded')).toEqual([
		'messageSent',
		'messageDelivered',
		'messageSeen',
		'paymentPending',
	]);
});

test('"sent" is late after a failure, and nothing else is', () => {
	expect(earlierStates('messageFailed')).toEqual(['messageSent']);
});

test('a payment, a failure and a reply are never late', () => {
	const late = new Set(eventNames.flatMap(earlierStates));
	for (const never of ['paymentSucceeded', 'messageFailed', 'customerReply', 'other'] as const) {
		expect(late.has(never)).toBe(false);
	}
});

test('no two states make each other late', () => {
	for (const a of eventNames) {
		for (const b of earlierStates(a)) expect(earlierStates(b)).not.toContain(a);
	}
});
