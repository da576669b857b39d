import fc from 'fast-check';
import { readCallback, type Callback } from '../../exotel/callback';
import { eventInShort, expected } from '../fixtures/callbackOutcomes';
import { callbacks, type CallbackName } from '../fixtures/callbacks';

const read = (body: unknown, rawText = '') => readCallback(body, () => rawText);

function inShort(callback: Callback): readonly string[] | string {
	if (callback.kind === 'challenge') return callback.challenge;
	if (callback.kind === 'unreadable') return callback.reason;
	return callback.events.map(eventInShort);
}

const names = Object.keys(callbacks).filter((name): name is CallbackName => name in callbacks);

test.each(names)('%s is read as it should be', (name) => {
	const wanted = expected[name];
	const body: unknown = callbacks[name].body;
	const rawText = typeof body === 'string' ? body : (JSON.stringify(body) ?? '');
	const said = inShort(read(body, rawText));
	expect(said).toEqual(typeof wanted === 'string' ? expect.stringContaining(wanted) : wanted);
});

test('JSON that a client sent as a form, without encoding it, is read from the raw body', () => {
	const rawText = JSON.stringify(callbacks.paid.body);
	const [key = '', value = ''] = rawText.split('=');
	expect(inShort(read({ [key.replace('+', ' ')]: value }, rawText))).toEqual(expected.paid);
});

test('JSON of an unknown content type is read from the raw body', () => {
	expect(inShort(read(undefined, JSON.stringify(callbacks.reply.body)))).toEqual(expected.reply);
});

test('a body that the host has parsed is not parsed again', () => {
	const rawText = jest.fn(() => '');
	readCallback(callbacks.paid.body, rawText);
	expect(rawText).not.toHaveBeenCalled();
});

const item = fc.oneof(
	fc.anything(),
	fc.dictionary(
		fc.constantFrom(
			'callback_type',
			'sid',
			'to',
			'from',
			'exo_status_code',
			'exo_detailed_status',
			'custom_data',
			'content',
		),
		fc.anything(),
	),
);

test('law: reading never throws, and a callback never gains an event', () => {
	fc.assert(
		fc.property(fc.array(item), fc.boolean(), (messages, isWrapped) => {
			const body = { whatsapp: { messages } };
			const callback = read(isWrapped ? { params: body } : body);
			const count = callback.kind === 'events' ? callback.events.length : 0;
			expect(count).toBeLessThanOrEqual(messages.length);
		}),
	);
});

test('law: anything at all is read or refused with a reason', () => {
	fc.assert(
		fc.property(fc.anything(), fc.string(), (body, rawText) => {
			const callback = read(body, rawText);
			if (callback.kind === 'unreadable') expect(callback.reason).toMatch(/^(is|has) /);
		}),
	);
});

test('law: however the JSON travels, it says the same', () => {
	const status = fc.record({
		callback_type: fc.constant('dlr'),
		sid: fc.string({ minLength: 1 }),
		exo_detailed_status: fc.constantFrom('EX_PAYMENT_SUCCESS', 'EX_MESSAGE_SEEN', 'EX_NEW'),
		custom_data: fc.string(),
	});
	fc.assert(
		fc.property(fc.array(status, { minLength: 1 }), (messages) => {
			const body = { whatsapp: { messages } };
			const json = JSON.stringify(body);
			const direct = read(body);
			for (const other of [
				read({ params: body }),
				read(json),
				read({ any: json }),
				read({ [json]: '' }),
				read(undefined, json),
			]) {
				expect(other).toEqual(direct);
			}
		}),
	);
});

test('more items than Exotel ever sends are not read', () => {
	const messages = Array.from({ length: 10_001 }, () => ({}));
	expect(inShort(read({ whatsapp: { messages } }))).toBe('has more than 10000 items');
	expect(inShort(read({ whatsapp: { messages: messages.slice(1) } }))).toHaveLength(10_000);
});

test('an item that is nested too deeply for n8n is not read', () => {
	const content: unknown = JSON.parse('{"a":'.repeat(100_000) + '1' + '}'.repeat(100_000));
	const messages = [{ sid: 'x', exo_status_code: 30050, content }];
	expect(inShort(read({ whatsapp: { messages } }))).toBe('is nested too deeply');
});
