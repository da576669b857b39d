import fc from 'fast-check';
import { identityOf, readEvent } from '../../exotel/event';
import { callbacks } from '../fixtures/callbacks';

const paid = callbacks.paid.body.whatsapp.messages[0];
const reply = callbacks.replyWithTime.body.whatsapp.messages[0];

test('a payment tells all that Exotel said, in words that a merchant knows', () => {
	expect(JSON.parse(JSON.stringify(readEvent(paid ?? {})))).toEqual({
		event: 'paymentSucceeded',
		isPaid: true,
		exoDetailedStatus: 'EX_PAYMENT_SUCCESS',
		exoStatusCode: 30050,
		description: 'The customer has paid',
		messageSid: 'e96ec08a641612c0',
		referenceId: 'ORD-1',
		transactionId: '414212345678',
		to: '+919999900001',
		timestamp: '2024-05-21T12:53:54+05:30',
		callbackType: 'dlr',
		raw: paid,
	});
});

test('a reply tells who wrote what', () => {
	expect(JSON.parse(JSON.stringify(readEvent(reply ?? {})))).toEqual({
		event: 'customerReply',
		isPaid: false,
		description: 'The customer has written',
		messageSid: 'c5d40b17527aaf93b5ba0905287b1a24',
		from: '+919999900001',
		to: '+918000000001',
		timestamp: '2026-01-01T00:00:00.000+05:30',
		callbackType: 'incoming_message',
		text: 'Hello',
		profileName: 'Test',
		raw: reply,
	});
});

test('a failure says what to do next, and keeps the words of Exotel', () => {
	const failed = { exo_detailed_status: 'EX_INVALID_REQUEST', description: 'Meta error 2046' };
	expect(readEvent(failed)).toMatchObject({
		description: 'WhatsApp found the message invalid (Exotel: Meta error 2046)',
		advice: expect.stringMatching(/^Check the fields/),
	});
	expect(readEvent({ exo_status_code: 30018 }).advice).toMatch(/template/);
});

test.each([
	['919999900001', '+919999900001'],
	[919999900001, '+919999900001'],
	[' 919999900001', '+919999900001'],
	['+919999900001', '+919999900001'],
	['+9186XXXXXXXX', '+9186XXXXXXXX'],
	['', undefined],
])('the number %j is told as %s', (to, told) => expect(readEvent({ to }).to).toBe(told));

test.each([
	[{ exo_detailed_status: 'EX_PAYMENT_SUCCESS' }, true],
	[{ exo_status_code: 30050 }, true],
	[{ exo_detailed_status: 'EX_PAYMENT_SUCCESS', exo_status_code: 30049 }, false],
	[{ exo_detailed_status: 'EX_MESSAGE_DELIVERED', payment_reference_id: 'ORD-1' }, false],
	[{ exo_detailed_status: 'EX_MESSAGE_DELIVERED', exo_status_code: 30050 }, false],
	[{ exo_detailed_status: 'EX_NEW', payment_transaction_id: '1' }, false],
	[{ callback_type: 'icm', exo_status_code: 30050 }, false],
	[{ exo_detailed_status: 'ex_payment_success' }, false],
	[{}, false],
])('%j is paid: %s', (item, isPaid) => {
	const read = readEvent({ callback_type: 'dlr', ...item });
	expect(read.isPaid).toBe(isPaid);
	expect(read.event === 'paymentSucceeded').toBe(isPaid);
});

const identity = fc.record({
	sid: fc.constantFrom('a', 'b'),
	exo_detailed_status: fc.constantFrom('EX_PAYMENT_SUCCESS', 'EX_PAYMENT_PENDING', 'EX_NEW'),
	payment_transaction_id: fc.constantFrom(undefined, '1', '2'),
});
const more = fc.record({
	timestamp: fc.string(),
	to: fc.string(),
	description: fc.string(),
	custom_data: fc.string(),
});

test('law: events are the same if sid, status and transaction are, whatever else they say', () => {
	fc.assert(
		fc.property(identity, identity, more, more, (a, b, moreOfA, moreOfB) => {
			const [first, second] = [
				{ ...moreOfA, ...a },
				{ ...moreOfB, ...b },
			].map(readEvent);
			if (!first || !second) throw new Error('there are two');
			expect(identityOf(first) === identityOf(second)).toBe(
				a.sid === b.sid &&
					a.exo_detailed_status === b.exo_detailed_status &&
					a.payment_transaction_id === b.payment_transaction_id,
			);
		}),
	);
});

test('without a sid only a whole repeat is the same', () => {
	const at = (timestamp: string) => identityOf(readEvent({ exo_status_code: 30001, timestamp }));
	expect(at('1')).toBe(at('1'));
	expect(at('1')).not.toBe(at('2'));
});

test('law: reading what was read gives the same', () => {
	fc.assert(
		fc.property(fc.object(), (item) => {
			const event = readEvent(item);
			expect(readEvent(event.raw)).toEqual(event);
		}),
	);
});
