import fc from 'fast-check';
import { readEvent, type Event } from '../../exotel/event';
import { letsThrough, passes, statusGroups } from '../../exotel/eventFilter';
import { eventNames, statuses } from '../../exotel/statuses';

const event = (exo_detailed_status: string, more: object = {}) =>
	readEvent({ callback_type: 'dlr', exo_detailed_status, to: '+919999900001', ...more });
const reply = readEvent({ callback_type: 'icm', from: '919999900001', to: '918000000001' });
const ofStatuses = (...chosen: string[]) => ({ statuses: chosen, referencePrefixes: [] });
const all = [
	...statuses.map(({ detailedStatus }) => event(detailedStatus)),
	event('EX_NEW'),
	reply,
];
const passing = (...chosen: string[]) =>
	all.filter((one) => passes(one, ofStatuses(...chosen))).map((one) => one.event);

test('the groups let through what they say', () => {
	expect(passing('any')).toHaveLength(all.length);
	expect(passing('anyPayment')).toEqual(['paymentSucceeded', 'paymentPending']);
	expect(new Set(passing('anyDeliveryFailure'))).toEqual(new Set(['messageFailed']));
	expect(passing('anyDeliveryFailure')).toHaveLength(39);
	expect(passing('customerReply')).toEqual(['customerReply']);
	expect(passing()).toEqual([]);
});

test.each(statuses.map(({ detailedStatus }) => detailedStatus))(
	'%s lets itself through',
	(name) => {
		expect(all.filter((one) => passes(one, ofStatuses(name)))).toEqual([event(name)]);
	},
);

test.each<[string, string, object, boolean]>([
	['EX_PAYMENT_PENDING', 'EX_WHATEVER', { exo_status_code: 30049 }, true],
	['EX_PAYMENT_SUCCESS', 'EX_WHATEVER', { exo_status_code: 30050 }, true],
	['EX_PAYMENT_SUCCESS', 'EX_PAYMENT_SUCCESS', { exo_status_code: 30049 }, false],
	['EX_PAYMENT_PENDING', 'EX_PAYMENT_SUCCESS', { exo_status_code: 30049 }, true],
	['EX_WHATEVER', 'EX_WHATEVER', { exo_status_code: 30049 }, true],
	['anyPayment', 'EX_PAYMENT_REFUNDED', {}, true],
	['EX_NEW', 'EX_NEW', {}, true],
	['30042', 'EX_NEW', { exo_status_code: 30042 }, true],
	['EX_NEW', 'EX_NEWER', {}, false],
])('%s lets %s %j through: %s', (chosen, status, more, expected) => {
	expect(passes(event(status, more), ofStatuses(chosen))).toBe(expected);
});

test('references are compared by their beginning, and what has none does not pass', () => {
	const filter = { statuses: ['any'], referencePrefixes: ['ORD-', 'S'] };
	const passed = ['ORD-1', 'S2', 'ord-1', 'XORD-', undefined].filter((payment_reference_id) =>
		passes(event('EX_PAYMENT_SUCCESS', { payment_reference_id }), filter),
	);
	expect(passed).toEqual(['ORD-1', 'S2']);
	expect(passes(reply, filter)).toBe(false);
});

test('customers are compared by digits, on a reply by its sender', () => {
	const from = (recipient: string) => ({ statuses: ['any'], referencePrefixes: [], recipient });
	expect(passes(event('EX_NEW'), from('919999900001'))).toBe(true);
	expect(passes(event('EX_NEW'), from('+919999900002'))).toBe(false);
	expect(passes(reply, from('+919999900001'))).toBe(true);
	expect(passes(reply, from('+918000000001'))).toBe(false);
	expect(passes(event('EX_NEW', { to: undefined }), from(''))).toBe(false);
});

const choice = fc.constantFrom(
	...Object.keys(statusGroups),
	...statuses.map(({ detailedStatus }) => detailedStatus),
);
const anyEvent = fc.constantFrom<Event>(...all);

test('law: more choices never let less through, and other filters never let more', () => {
	fc.assert(
		fc.property(fc.array(choice), choice, anyEvent, fc.string(), (some, one, each, prefix) => {
			const few = passes(each, ofStatuses(...some));
			if (few) expect(passes(each, ofStatuses(...some, one))).toBe(true);
			const narrow = { ...ofStatuses(...some), referencePrefixes: [prefix] };
			if (!few) expect(passes(each, narrow)).toBe(false);
		}),
	);
});

test('law: what passes was expected to', () => {
	fc.assert(
		fc.property(fc.array(choice), anyEvent, (chosen, each) => {
			const isTold = each.event !== 'other' && each.event !== 'customerReply';
			if (isTold && passes(each, ofStatuses(...chosen))) {
				expect(letsThrough({ statuses: chosen }, each.event)).toBe(true);
			}
		}),
	);
	expect(eventNames.filter((name) => letsThrough(ofStatuses('EX_MESSAGE_SENT'), name))).toEqual([
		'messageSent',
	]);
});
