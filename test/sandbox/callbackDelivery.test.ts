import { razorpay, upi } from '../fixtures/sandbox-requests';
import { CallbackBench } from './callbackBench';
import { eventually, startBench } from './harness';
import { get } from './json';

let live: CallbackBench;
beforeEach(async () => {
	live = await CallbackBench.start();
});
afterEach(() => live.close());

describe('delivery', () => {
	test('a message without status_callback causes none, but has its state', async () => {
		await live.bench.send(razorpay('A'));
		expect(get((await live.bench.control('GET', '/messages')).json, '[0].state')).toBe(
			'EX_MESSAGE_DELIVERED',
		);
		expect(await live.log()).toEqual([]);
	});

	test('anything but 200 is tried again, and every attempt is logged', async () => {
		await live.turn({ drop: ['EX_MESSAGE_DELIVERED'] });
		live.receiver.answers.push(500, 204);
		await live.sendBill();
		await eventually(async () => {
			const attempts = [500, 204, 200].map((status) => ({ copy: 1, status, error: null }));
			expect(await live.log()).toMatchObject([{ progress: 'taken', attempts }, {}]);
		});
		const texts = live.receiver.received.map(({ text }) => text);
		expect(texts).toEqual(Array(3).fill(texts[0]));
	});

	test('a receiver that keeps failing is given up after the last pause', async () => {
		live.receiver.answers.push(...Array.from({ length: 6 }, () => 503));
		await live.sendBill();
		await eventually(async () => {
			const attempts = [1, 2, 3].map(() => ({ copy: 1, status: 503, error: null }));
			expect(await live.log()).toMatchObject([
				{ progress: 'given up', attempts },
				{ progress: 'given up', attempts },
			]);
		});
		expect(live.receiver.received).toHaveLength(6);
	});

	test('a receiver that does not answer or is not there is an error', async () => {
		await live.turn({ timeoutMs: 20, retryDelaysMs: [] });
		live.receiver.answers.push('hang', 'hang');
		await live.sendBill('A');
		await live.sendBill('B', { status_callback: 'http://127.0.0.1:65000/gone' });
		await eventually(async () => {
			const failed = {
				progress: 'given up',
				attempts: [{ status: null, error: expect.any(String) }],
			};
			expect(await live.log()).toMatchObject([failed, failed, failed, failed]);
		});
	});

	test('repeats arrive as often as wanted, all the same', async () => {
		await live.turn({ repeat: 3 });
		await live.sendBill();
		await live.arrived(6);
		const texts = live.receiver.received.map(({ text }) => text);
		expect(new Set(texts.slice(0, 3)).size).toBe(1);
		expect(live.states()).toEqual([
			...Array<string>(3).fill('EX_MESSAGE_SENT'),
			...Array<string>(3).fill('EX_MESSAGE_DELIVERED'),
		]);
	});

	test('reordered, delivered comes before sent', async () => {
		await live.turn({ reorder: true });
		await live.deliverBill();
		expect(live.states()).toEqual(['EX_MESSAGE_DELIVERED', 'EX_MESSAGE_SENT']);
	});

	test('a slow receiver gets the states of a message in their order', async () => {
		await live.turn({ timeoutMs: 100, retryDelaysMs: [] });
		live.receiver.answers.push('hang');
		await live.sendBill();
		await live.arrived(1);
		await live.bench.control('POST', '/orders/A/pay');
		await live.arrived(3);
		expect(live.states()).toEqual([
			'EX_MESSAGE_SENT',
			'EX_MESSAGE_DELIVERED',
			'EX_PAYMENT_SUCCESS',
		]);
	});

	test('a delayed callback is overtaken by one that is not', async () => {
		await live.turn({ delayMs: 300 });
		await live.sendBill();
		await live.turn({ delayMs: 0 });
		await live.bench.control('POST', '/orders/A/pay');
		await live.arrived(3);
		expect(live.states()).toEqual([
			'EX_PAYMENT_SUCCESS',
			'EX_MESSAGE_SENT',
			'EX_MESSAGE_DELIVERED',
		]);
	});

	test('dropped callbacks are logged and never go out', async () => {
		await live.turn({ drop: ['EX_MESSAGE_SENT'] });
		await live.sendBill();
		await live.turn({ drop: true });
		await live.bench.control('POST', '/orders/A/pay');
		await eventually(async () => {
			expect(await live.log()).toMatchObject([
				{ detailedStatus: 'EX_MESSAGE_SENT', progress: 'dropped', attempts: [] },
				{ detailedStatus: 'EX_MESSAGE_DELIVERED', progress: 'taken' },
				{ detailedStatus: 'EX_PAYMENT_SUCCESS', progress: 'dropped', attempts: [] },
			]);
		});
		expect(live.states()).toEqual(['EX_MESSAGE_DELIVERED']);
	});

	test('the states of hundreds of messages arrive in order, each once', async () => {
		const messages = Array.from({ length: 100 }, (_, index) =>
			get(upi(`MANY-${index}`), 'whatsapp.messages[0]'),
		);
		await live.bench.send({ status_callback: live.receiver.url, whatsapp: { messages } });
		await live.arrived(200);
		const bySid = new Map<unknown, unknown[]>();
		for (const { json } of live.receiver.received) {
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
		await live.turn({ delayMs: 300 });
		await live.sendBill('ENDED');
		await (way === 'close' ? live.bench.close() : live.bench.control('DELETE', ''));
		if (way === 'close') live.bench = await startBench();
		await live.turn({ delayMs: 400 });
		await live.sendBill('LATER');
		await live.arrived(2);
		expect(live.item(1)).toMatchObject({ payment_reference_id: 'LATER' });
	});
});
