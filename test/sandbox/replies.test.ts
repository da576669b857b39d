import { razorpay } from '../fixtures/sandbox-requests';
import { CallbackBench } from './callbackBench';
import { get } from './json';

let live: CallbackBench;
beforeEach(async () => {
	live = await CallbackBench.start();
});
afterEach(() => live.close());

const write = (number: string, body: unknown) =>
	live.bench.control('POST', `/customers/${encodeURIComponent(number)}/reply`, body);

test('what a customer writes arrives to the letter of the wire', async () => {
	await live.deliverBill();
	const { json } = await write('919999900001', { text: 'Hello "₹"', profileName: 'Asha' });
	await live.arrived(3);
	expect(live.receiver.received[2]).toMatchObject({
		contentType: 'application/json',
		text: `{"whatsapp":{"messages":[{"callback_type":"incoming_message","sid":"${String(get(json, 'sid'))}","from":"+919999900001","to":"+919999900002","timestamp":"2024-05-21T12:48:26+05:30","profile_name":"Asha","content":{"type":"text","text":{"body":"Hello \\"₹\\""}}}]}}`,
	});
	expect(get(json, 'sid')).toMatch(/^[0-9a-f]{32}$/);
});

test('numbers are compared by digits, and every reply has a sid of its own', async () => {
	await live.deliverBill();
	const first = await write('+91 99999-00001', { text: 'a' });
	const second = await write('919999900001', { text: 'b' });
	await live.arrived(4);
	expect(get(first.json, 'sid')).not.toBe(get(second.json, 'sid'));
	expect(get(second.json, 'profile_name')).toBe('Customer');
});

test('the newest message with a status_callback has the replies', async () => {
	await live.sendBill('OLD', { status_callback: 'http://127.0.0.1:65000/gone' });
	await live.deliverBill();
	await live.bench.send(razorpay('SILENT'));
	await write('919999900001', { text: 'a' });
	await live.arrived(3);
	expect(live.item(2)).toMatchObject({ content: { text: { body: 'a' } } });
});

test('the knobs hold for replies too', async () => {
	await live.deliverBill();
	await live.turn({ wrap: true, repeat: 2 });
	await write('919999900001', { text: 'a' });
	await live.arrived(4);
	expect(get(live.receiver.received[2]?.json, 'params.whatsapp.messages[0].from')).toBe(
		'+919999900001',
	);
	await live.turn({ drop: ['incoming_message'] });
	await write('919999900001', { text: 'b' });
	expect(await live.log()).toContainEqual(
		expect.objectContaining({ detailedStatus: 'incoming_message', progress: 'dropped' }),
	);
});

test.each([
	['919999900009', { text: 'a' }, 404, /^no message to "919999900009"/],
	['nobody', { text: 'a' }, 404, /^no message/],
	['919999900001', { text: 'a' }, 409, /status_callback/],
	['919999900001', { text: '' }, 400, /^text: /],
	['919999900001', {}, 400, /^text: /],
	['919999900001', { text: 'a', name: 'Asha' }, 400, /name/],
])('a reply of %s with %j is answered %i', async (number, body, status, reason) => {
	await live.bench.send(razorpay('A'));
	const answer = await write(number, body);
	expect(answer.status).toBe(status);
	expect(get(answer.json, 'error')).toMatch(reason);
	expect(live.receiver.received).toEqual([]);
});
