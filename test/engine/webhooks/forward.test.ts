import { startReceiver, type Receiver } from '../../sandbox/receiver';
import { eventually } from '../../sandbox/harness';
import { call, callbackOf, payment, state, useTriggers } from './trigger';

const trigger = useTriggers();
let receiver: Receiver;
beforeEach(async () => {
	receiver = await startReceiver();
});
afterEach(async () => await receiver.close());
const forwarding = (more: object = {}) => ({ options: { forwardUrl: receiver.url, ...more } });

test('what is dropped arrives elsewhere, byte for byte and with its content type', async () => {
	const host = await trigger(forwarding());
	const text = '{ "whatsapp":{"messages":[ {"callback_type":"icm","sid":"1","from":"91"}]}}\n ';
	const contentType = 'application/json; charset=utf-8';
	expect((await call(host, text, { contentType })).status).toBe(200);
	expect(receiver.received).toMatchObject([{ text, contentType }]);
	expect(host.executions).toEqual([]);
});

test('what the workflow wants alone is not forwarded', async () => {
	const host = await trigger(forwarding());
	await call(host, callbackOf(payment()));
	expect(host.executions).toHaveLength(1);
	expect(receiver.received).toEqual([]);
});

test('a callback of both runs the workflow and is forwarded whole', async () => {
	const host = await trigger(forwarding());
	const body = callbackOf(payment(), state('EX_MESSAGE_SEEN', 's'));
	await call(host, body);
	await eventually(() => expect(receiver.received.map(({ json }) => json)).toEqual([body]));
	expect(host.outputs).toHaveLength(1);
});

test('forged and unreadable callbacks are not forwarded', async () => {
	const host = await trigger(forwarding());
	await call(host, callbackOf(state('EX_MESSAGE_SEEN', 's')), { token: null });
	await call(host, { hello: 'world' });
	expect(receiver.received).toEqual([]);
});

test('if it is not taken and nothing was wanted, 502, and the repeat is forwarded again', async () => {
	const host = await trigger(forwarding());
	receiver.answers.push(503);
	const body = callbackOf(state('EX_MESSAGE_SEEN', 'later'));
	expect((await call(host, body)).status).toBe(502);
	expect(host.log).toEqual([
		expect.stringMatching(/could not be forwarded to 127.0.0.1:\d+: it answered 503/),
		expect.stringMatching(/answered 502/),
	]);
	expect((await call(host, body)).status).toBe(200);
	expect(receiver.received).toHaveLength(2);
});

test('repeats at once are forwarded once', async () => {
	const host = await trigger(forwarding());
	const body = callbackOf(state('EX_MESSAGE_SEEN', 'burst'));
	await Promise.all([call(host, body), call(host, body), call(host, body)]);
	expect(receiver.received).toHaveLength(1);
});

test('if it is not taken and something was wanted, the workflow runs, and it is tried once more', async () => {
	const host = await trigger(forwarding());
	receiver.answers.push(500, 500, 500);
	const body = callbackOf(payment(), state('EX_MESSAGE_SEEN', 's'));
	expect((await call(host, body)).status).toBe(200);
	expect(host.outputs).toHaveLength(1);
	await eventually(() => expect(host.log).toHaveLength(2));
	expect(receiver.received).toHaveLength(2);
});

test('a receiver that does not answer costs less than the time that Exotel gives', async () => {
	const host = await trigger(forwarding());
	receiver.answers.push('hang');
	const start = Date.now();
	expect((await call(host, callbackOf(state('EX_MESSAGE_SEEN', 'hang')))).status).toBe(502);
	expect(Date.now() - start).toBeLessThan(5_000);
}, 10_000);

test('a redirect is not followed', async () => {
	const host = await trigger(forwarding());
	receiver.answers.push(307);
	expect((await call(host, callbackOf(state('EX_MESSAGE_SEEN', 'moved')))).status).toBe(502);
	expect(receiver.received).toHaveLength(1);
});

test.each(['/webhook', '/webhook-test'])('nothing goes in a circle over %s', async (endpoint) => {
	const path = `${endpoint}/c0ffee00-0000-4000-8000-000000000000/webhook?token=x`;
	const host = await trigger({ options: { forwardUrl: `http://localhost:1${path}` } });
	const seen = state('EX_MESSAGE_SEEN', 's');
	expect((await call(host, callbackOf(seen))).status).toBe(502);
	expect((await call(host, callbackOf(payment(), seen))).status).toBe(200);
	expect(host.log[0]).toMatch(/the address at which they come in/);
	expect(host.outputs).toHaveLength(1);
});
