import { statuses } from '../../exotel/statuses';
import { orderStatus, razorpay, upi } from '../fixtures/sandbox-requests';
import { eventually, startBench, type Bench } from './harness';
import { get } from './json';
import { startReceiver, type Receiver } from './receiver';

const now = Date.UTC(2024, 4, 21, 7, 18, 26, 500);

let bench: Bench;
let receiver: Receiver;
beforeEach(async () => {
	receiver = await startReceiver();
	bench = await startBench({ now: () => now, callbacks: { retryDelaysMs: [5, 5] } });
});
afterEach(async () => {
	await bench.close();
	await receiver.close();
});

const item = (index: number) => get(receiver.received[index]?.json, 'whatsapp.messages[0]');
const states = () =>
	receiver.received.map(({ json }) => get(json, 'whatsapp.messages[0].exo_detailed_status'));
const turn = (knobs: object) => bench.control('POST', '/callbacks', knobs);
const log = async () => get((await bench.control('GET', '/callbacks')).json, 'callbacks');

async function sendBill(reference = 'A', more: object = {}): Promise<string> {
	const { json } = await bench.send({ ...upi(reference, receiver.url), ...more });
	return String(get(json, 'response.whatsapp.messages[0].data.sid'));
}

/** Sends a bill and waits until it is delivered. */
async function deliverBill(more: object = {}): Promise<string> {
	const sid = await sendBill('A', more);
	await eventually(() => expect(receiver.received).toHaveLength(2));
	return sid;
}

const sent = (sid: string) =>
	`{"whatsapp":{"messages":[{"callback_type":"dlr","sid":"${sid}","to":"+919999900001","exo_status_code":30001,"exo_detailed_status":"EX_MESSAGE_SENT","description":"Message Sent","timestamp":"2024-05-21T12:48:26+05:30"}]}}`;

describe('shapes, to the letter', () => {
	test('a bill is reported as sent, then as delivered with its reference', async () => {
		const sid = await deliverBill();
		expect(receiver.received[0]).toMatchObject({
			contentType: 'application/json',
			text: sent(sid),
		});
		const head = `{"whatsapp":{"messages":[{"callback_type":"dlr","sid":"${sid}","to":"+919999900001","exo_status_code":30002,"exo_detailed_status":"EX_MESSAGE_DELIVERED","description":"Message Delivered","timestamp":"2024-05-21T12:48:26+05:30","payment_reference_id":"A","conversation_id":"`;
		expect(receiver.received[1]?.text.slice(0, head.length)).toBe(head);
		expect(receiver.received[1]?.text.slice(head.length)).toMatch(/^[0-9a-f]{15}"\}\]\}\}$/);
	});

	test('a payment carries the reference and a transaction of its own', async () => {
		const sid = await deliverBill();
		const { json } = await bench.control('POST', '/orders/A/pay');
		await eventually(() => expect(receiver.received).toHaveLength(3));
		expect(receiver.received[2]?.text).toBe(
			`{"whatsapp":{"messages":[{"callback_type":"dlr","sid":"${sid}","to":"+919999900001","exo_status_code":30050,"exo_detailed_status":"EX_PAYMENT_SUCCESS","description":"Payment Succeeded","timestamp":"2024-05-21T12:48:26+05:30","payment_reference_id":"A","payment_transaction_id":"${String(get(json, 'transactionId'))}"}]}}`,
		);
		expect(get(json, 'transactionId')).toMatch(/^4142[0-9]{8}$/);
	});

	test('a failed attempt is pending, a read message is seen', async () => {
		const sid = await deliverBill();
		await bench.control('POST', '/orders/A/see');
		await eventually(() => expect(receiver.received).toHaveLength(3));
		await bench.control('POST', '/orders/A/fail');
		await eventually(() => expect(receiver.received).toHaveLength(4));
		const common = { callback_type: 'dlr', sid, to: '+919999900001' };
		const timestamp = '2024-05-21T12:48:26+05:30';
		expect(item(2)).toEqual({
			...common,
			exo_status_code: 30003,
			exo_detailed_status: 'EX_MESSAGE_SEEN',
			description: 'Message Seen',
			timestamp,
		});
		expect(item(3)).toEqual({
			...common,
			exo_status_code: 30049,
			exo_detailed_status: 'EX_PAYMENT_PENDING',
			description: 'Payment Pending',
			timestamp,
			payment_reference_id: 'A',
		});
	});

	test('custom data comes back verbatim, and the wrapper of the page can be had', async () => {
		await turn({ wrap: true });
		const customData = '{"row": 7}  "₹"';
		await deliverBill({ custom_data: customData });
		for (const { json } of receiver.received) {
			expect(get(json, 'params.whatsapp.messages[0].custom_data')).toBe(customData);
		}
	});

	test('an order status is sent and delivered without payment fields', async () => {
		await bench.send(razorpay('A'));
		await bench.send({ ...orderStatus('A'), status_callback: receiver.url });
		await eventually(() => expect(states()).toEqual(['EX_MESSAGE_SENT', 'EX_MESSAGE_DELIVERED']));
		expect(item(1)).not.toHaveProperty('payment_reference_id');
		expect(item(1)).toHaveProperty('custom_data', 'ORD-57848');
	});
});

describe('an order status that is not allowed', () => {
	const refuse = async (status: string) => {
		await bench.send({ ...orderStatus('A', status), status_callback: receiver.url });
		await eventually(() => expect(receiver.received).toHaveLength(1));
		return item(0);
	};
	beforeEach(() => bench.send(razorpay('A')));

	test('from a final state is reported as Meta error 2046', async () => {
		await bench.send(orderStatus('A', 'completed'));
		expect(await refuse('shipped')).toMatchObject({
			exo_status_code: 30010,
			exo_detailed_status: 'EX_INVALID_REQUEST',
			description: 'Meta error 2046: the order cannot move to this status',
		});
	});

	test('canceling a paid order is reported as Meta error 2047', async () => {
		await bench.control('POST', '/orders/A/pay');
		expect(await refuse('canceled')).toMatchObject({
			exo_detailed_status: 'EX_INVALID_REQUEST',
			description: 'Meta error 2047: a paid order cannot be canceled',
		});
	});
});

describe('any status on request', () => {
	const say = (sid: string, body: object) => bench.control('POST', `/messages/${sid}/status`, body);

	test.each(statuses.map(({ detailedStatus, code }) => [detailedStatus, code] as const))(
		'%s',
		async (detailedStatus, code) => {
			await turn({ drop: ['EX_MESSAGE_SENT', 'EX_MESSAGE_DELIVERED'], delayMs: 0 });
			const sid = await sendBill();
			await turn({ drop: false });
			const { json } = await say(sid, { detailedStatus });
			expect(json).toMatchObject({ sid, state: detailedStatus });
			await eventually(() => expect(receiver.received).toHaveLength(1));
			expect(item(0)).toMatchObject({ sid, exo_detailed_status: detailedStatus });
			expect(get(item(0), 'exo_status_code')).toBe(code);
		},
	);

	test('a status that Exotel adds later needs its code', async () => {
		const sid = await deliverBill();
		const unknown = await say(sid, { detailedStatus: 'EX_NEW' });
		expect(unknown.status).toBe(400);
		await say(sid, { detailedStatus: 'EX_NEW', code: 30042, description: 'New' });
		await eventually(() => expect(receiver.received).toHaveLength(3));
		expect(item(2)).toMatchObject({ exo_status_code: 30042, description: 'New' });
	});

	test('a message that nobody sent has none', async () => {
		expect((await say('nosuch', { detailedStatus: 'EX_MESSAGE_SEEN' })).status).toBe(404);
	});
});

describe('delivery', () => {
	test('a message without status_callback causes none, but has its state', async () => {
		await bench.send(razorpay('A'));
		expect(get((await bench.control('GET', '/messages')).json, '[0].state')).toBe(
			'EX_MESSAGE_DELIVERED',
		);
		expect(await log()).toEqual([]);
	});

	test('anything but 200 is tried again, and every attempt is logged', async () => {
		receiver.answers.push(500, 204);
		await sendBill();
		await eventually(async () => {
			expect(await log()).toMatchObject([
				{ progress: 'taken', attempts: [{ status: 500 }, { status: 200 }] },
				{ progress: 'taken', attempts: [{ status: 204 }, { status: 200 }] },
			]);
		});
		expect(receiver.received).toHaveLength(4);
	});

	test('a receiver that keeps failing is given up after the last pause', async () => {
		receiver.answers.push(...Array.from({ length: 6 }, () => 503));
		await sendBill();
		await eventually(async () => {
			const attempts = [1, 2, 3].map(() => ({ copy: 1, status: 503, error: null }));
			expect(await log()).toMatchObject([
				{ progress: 'given up', attempts },
				{ progress: 'given up', attempts },
			]);
		});
		expect(receiver.received).toHaveLength(6);
	});

	test('a receiver that does not answer or is not there is an error', async () => {
		await turn({ timeoutMs: 20, retryDelaysMs: [] });
		receiver.answers.push('hang', 'hang');
		await sendBill('A');
		await sendBill('B', { status_callback: 'http://127.0.0.1:59999/gone' });
		await eventually(async () => {
			const failed = {
				progress: 'given up',
				attempts: [{ status: null, error: expect.any(String) }],
			};
			expect(await log()).toMatchObject([failed, failed, failed, failed]);
		});
	});

	test('repeats arrive as often as wanted, all the same', async () => {
		await turn({ repeat: 3 });
		const sid = await sendBill();
		await eventually(() => expect(receiver.received).toHaveLength(6));
		expect(receiver.received.slice(0, 3).map(({ text }) => text)).toEqual(Array(3).fill(sent(sid)));
	});

	test('reordered, delivered comes before sent', async () => {
		await turn({ reorder: true });
		await deliverBill();
		expect(states()).toEqual(['EX_MESSAGE_DELIVERED', 'EX_MESSAGE_SENT']);
	});

	test('a delayed callback is overtaken by one that is not', async () => {
		await turn({ delayMs: 150 });
		await sendBill();
		await turn({ delayMs: 0 });
		await bench.control('POST', '/orders/A/pay');
		await eventually(() => expect(receiver.received).toHaveLength(3));
		expect(states()).toEqual(['EX_PAYMENT_SUCCESS', 'EX_MESSAGE_SENT', 'EX_MESSAGE_DELIVERED']);
	});

	test('dropped callbacks are logged and never go out', async () => {
		await turn({ drop: ['EX_MESSAGE_SENT'] });
		await sendBill();
		await turn({ drop: true });
		await bench.control('POST', '/orders/A/pay');
		await eventually(async () => {
			expect(await log()).toMatchObject([
				{ detailedStatus: 'EX_MESSAGE_SENT', progress: 'dropped', attempts: [] },
				{ detailedStatus: 'EX_MESSAGE_DELIVERED', progress: 'taken' },
				{ detailedStatus: 'EX_PAYMENT_SUCCESS', progress: 'dropped', attempts: [] },
			]);
		});
		expect(states()).toEqual(['EX_MESSAGE_DELIVERED']);
	});

	test('the states of hundreds of messages arrive in order, each once', async () => {
		const messages = Array.from({ length: 100 }, (_, index) =>
			get(upi(`MANY-${index}`), 'whatsapp.messages[0]'),
		);
		await bench.send({ status_callback: receiver.url, whatsapp: { messages } });
		await eventually(() => expect(receiver.received).toHaveLength(200));
		const bySid = new Map<unknown, unknown[]>();
		for (const { json } of receiver.received) {
			const sid = get(json, 'whatsapp.messages[0].sid');
			const status = get(json, 'whatsapp.messages[0].exo_detailed_status');
			bySid.set(sid, [...(bySid.get(sid) ?? []), status]);
		}
		expect(bySid.size).toBe(100);
		for (const inOrder of bySid.values()) {
			expect(inOrder).toEqual(['EX_MESSAGE_SENT', 'EX_MESSAGE_DELIVERED']);
		}
	});

	test.each(['close', 'forget'])('%s ends pending callbacks', async (way) => {
		await turn({ delayMs: 30 });
		await sendBill('ENDED');
		await (way === 'close' ? bench.close() : bench.control('DELETE', ''));
		if (way === 'close') bench = await startBench();
		await turn({ delayMs: 60 });
		await sendBill('LATER');
		await eventually(() => expect(receiver.received).toHaveLength(2));
		expect(item(1)).toMatchObject({ payment_reference_id: 'LATER' });
	});
});
