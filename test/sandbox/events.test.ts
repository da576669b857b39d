import { maxStreams } from '../../sandbox/events/stream';
import { orderStatus, razorpay, sending, shippedGoods, upi } from '../fixtures/sandbox-requests';
import { templateMessage, textMessage } from '../fixtures/sandbox-templates';
import { EventReader } from './eventReader';
import { eventually, startBench, type Bench } from './harness';
import { get } from './json';

const now = Date.UTC(2026, 0, 1);
let bench: Bench;
const readers: EventReader[] = [];
beforeEach(async () => {
	bench = await startBench({ now: () => now, heartbeatMs: 20, callbacks: { retryDelaysMs: [] } });
});
afterEach(async () => {
	for (const reader of readers.splice(0)) reader.close();
	await bench.close();
});

async function open(headers?: Record<string, string>): Promise<EventReader> {
	const reader = await EventReader.open(bench.sandbox.url, headers);
	readers.push(reader);
	return reader;
}

const post = (path: string, body?: unknown) => bench.control('POST', path, body);

describe('a page that opens', () => {
	test('forgets, is told what there is, and then that it is up to date', async () => {
		await bench.control('POST', '/windows', { lastWrote: 'never' });
		await bench.send(razorpay('A'));
		const reader = await open();
		expect(reader.response.statusCode).toBe(200);
		expect(reader.response.headers).toMatchObject({
			'content-type': 'text/event-stream',
			'cache-control': 'no-store',
		});
		await reader.until('ready');
		const kinds = reader.events().map(({ event }) => event);
		expect(kinds).toEqual(['reset', 'windows', 'request', 'message', 'ready']);
		expect(reader.events()[0]?.data).toEqual({
			now,
			windows: { forAll: 'never', customers: [] },
		});
	});

	test('sees a bill as its message has it', async () => {
		await bench.send(shippedGoods('A'));
		const { data } = await (await open()).until('message');
		expect(data).toMatchObject({
			customer: '+919999900001',
			business: '+919999900002',
			kind: 'order_details',
			picture: 'https://shop.example/images/bread.jpg',
			footer: 'Thank You!',
			receipt: 'delivered',
			failure: null,
			bill: {
				items: [
					{ name: 'Filter coffee 500 g', quantity: 2, amount: 45_000, saleAmount: 40_000 },
					{ name: 'Tumbler', quantity: 1, amount: 15_000, saleAmount: null },
				],
				subtotal: 95_000,
				tax: { amount: 5_700, description: 'GST' },
				shipping: { amount: 6_000, description: 'Courier' },
				discount: { amount: 5_000, description: 'Diwali' },
				total: 101_700,
				expiryNote: 'Pay within the hour',
				isQuickPay: true,
				paymentType: 'payment_gateway:payu',
				configuration: 'payu-live',
				address: ['Asha Rao', '12 Church Street, Second floor', 'Bengaluru, Karnataka, 560001'],
			},
			order: { reference: 'A', status: 'pending', transactionId: null, unpayable: null },
		});
	});

	test('can put things of one moment in their order', async () => {
		await bench.send(textMessage('first'));
		await bench.send(textMessage('second'));
		const sid = get((await bench.control('GET', '/messages')).json, '[0].sid');
		await post(`/messages/${String(sid)}/status`, { detailedStatus: 'EX_MESSAGE_SEEN' });
		const reader = await open();
		await reader.until('ready');
		const messages = reader.events('message').map(({ data }) => data);
		const ordered = messages.sort((a, b) => Number(get(a, 'number')) - Number(get(b, 'number')));
		expect(ordered).toMatchObject([{ text: 'first', receipt: 'seen' }, { text: 'second' }]);
	});
});

describe('a page that watches', () => {
	test('is told of a payment, its callback and the reply', async () => {
		const reader = await open();
		await bench.send(upi('A'));
		await reader.until('message', { order: { transactionId: null } });
		await post('/orders/A/pay');
		await reader.until('message', { order: { transactionId: expect.any(String) } });
		await reader.until('callback', {
			customer: '+919999900001',
			status: 'EX_PAYMENT_SUCCESS',
			progress: 'given up',
			attempts: [{ status: null, error: expect.any(String) }],
		});
		await post('/customers/919999900001/reply', { text: 'Paid', profileName: 'Asha' });
		await reader.until('reply', { customer: '+919999900001', text: 'Paid', profileName: 'Asha' });
	});

	test('is told of an order that moves, and of one that does not', async () => {
		const reader = await open();
		await bench.send(razorpay('A'));
		await bench.send(orderStatus('A', 'completed'));
		await reader.until('message', { statusUpdate: { reference: 'A', status: 'completed' } });
		const bills = reader.events('message').filter(({ data }) => get(data, 'bill') !== null);
		expect(bills.at(-1)?.data).toMatchObject({ order: { status: 'completed' } });
		await bench.send(orderStatus('A', 'shipped'));
		await reader.until('message', {
			failure: { status: 'EX_INVALID_REQUEST', description: expect.stringContaining('2046') },
		});
	});

	test('is told of requests that nobody accepted', async () => {
		const reader = await open();
		await post('/faults', { kind: '503' });
		await bench.send(razorpay('A'));
		const customers = ['+919999900001'];
		const kinds = ['order_details'];
		await reader.until('request', { answered: 503, fault: '503', customers, kinds });
		await bench.send('{"broken');
		await reader.until('request', { answered: 400, json: '{"broken', customers: [], kinds: [] });
	});

	test('is told of windows', async () => {
		const reader = await open();
		await post('/windows', { customer: '+919999900001', lastWrote: 'never' });
		await reader.until('windows', { customers: [{ lastWrote: 'never' }] });
	});

	test('forgets when the sandbox does', async () => {
		const reader = await open();
		await bench.send(razorpay('A'));
		await reader.until('message');
		await bench.control('DELETE', '');
		await eventually(() => expect(reader.events('reset')).toHaveLength(2));
		await eventually(() => expect(reader.events().at(-1)).toMatchObject({ event: 'ready' }));
	});

	test('hears signs of life', async () => {
		const reader = await open();
		await eventually(() => expect(reader.text).toContain('\n\n: still here\n\n: still here\n\n'));
	});
});

describe('a page that comes back', () => {
	test('is told what changed since, and no more', async () => {
		const first = await open();
		await bench.send(textMessage('old'));
		const { id } = await first.until('message');
		first.close();
		await bench.send(textMessage('new'));
		const second = await open({ 'last-event-id': id });
		await second.until('ready');
		expect(second.events().map(({ event }) => event)).toEqual(['request', 'message', 'ready']);
		expect(second.events('message')[0]?.data).toMatchObject({ text: 'new' });
	});

	test.each(['0123456789ab-7', 'nonsense', ''])(
		'with "%s", which is not of this sandbox, begins anew',
		async (id) => {
			await bench.send(textMessage('old'));
			const reader = await open({ 'last-event-id': id });
			await reader.until('ready');
			expect(reader.events().map(({ event }) => event)).toEqual([
				'reset',
				'request',
				'message',
				'ready',
			]);
		},
	);
});

test('no secret reaches a page', async () => {
	const reader = await open();
	const callback = 'http://127.0.0.1:9/hook?token=s3cret&signature=s1gned&run=7';
	await bench.send(upi('A', callback));
	await reader.until('callback', {
		progress: 'given up',
		url: 'http://127.0.0.1:9/hook?token=••••&signature=••••&run=7',
	});
	await reader.until('request', {
		authorized: true,
		json: expect.stringContaining('hook?token=••••&signature=••••&run=7"'),
	});
	const { apiToken } = bench.sandbox.credentials;
	for (const secret of ['s3cret', 's1gned', 'Basic', apiToken]) {
		expect(reader.text).not.toContain(secret);
	}
});

describe('a body that nobody expects', () => {
	const hostile = { toString: 1 };
	const parameter = { type: 'text', text: 'Asha', payload: hostile };
	const components = [{ type: 'body', parameters: [parameter, parameter] }];
	test.each([
		['no message', []],
		['messages that are none', { whatsapp: { messages: [null, 1, 'a', [], hostile] } }],
		['a number that is none', { whatsapp: { messages: [{ to: hostile, from: hostile }] } }],
		['a parameter with too much in it', templateMessage('payment_reminder', components)],
	])('is shown like any other: %s', async (_, body) => {
		const reader = await open();
		await bench.send(body);
		await reader.until('request', { json: JSON.stringify(body, null, 2) });
		await bench.send(textMessage('still there'));
		await reader.until('message', { text: 'still there' });
	});
});

test('long JSON is cut', async () => {
	const reader = await open();
	await bench.send({ whatsapp: { messages: Array(90).fill(get(razorpay('A'), 'whatsapp')) } });
	const { data } = await reader.until('request');
	expect(get(data, 'json')).toMatch(/\n… and \d+ more characters$/);
});

test('a page that does not keep up misses no last state', async () => {
	const reader = await open();
	await reader.until('ready');
	reader.response.pause();
	const content = { type: 'text', text: { body: 'a'.repeat(4096) } };
	const [message] = [get(sending('919999900002', '919999900001', content), 'whatsapp.messages[0]')];
	for (let batch = 0; batch < 10; batch += 1) {
		await bench.send({ whatsapp: { messages: Array(100).fill(message) } });
	}
	await post('/customers/919999900001/read');
	reader.response.resume();
	const lastOfEach = () =>
		new Map(reader.events('message').map(({ data }) => [get(data, 'id'), get(data, 'receipt')]));
	await eventually(() => {
		expect(lastOfEach().size).toBe(1000);
		expect(new Set(lastOfEach().values())).toEqual(new Set(['seen']));
	}, 20_000);
});

test('only so many pages may watch at once', async () => {
	for (let page = 0; page < maxStreams; page += 1) await open();
	const one = await open();
	expect(one.response.statusCode).toBe(503);
	await eventually(() => expect(one.text).toMatch(/close some/));
	readers[0]?.close();
	await eventually(async () => expect((await open()).response.statusCode).toBe(200));
});

test('the end of the sandbox ends the streams', async () => {
	const reader = await open();
	await reader.until('ready');
	await bench.close();
	await eventually(() => expect(reader.isEnded).toBe(true));
	bench = await startBench();
});
