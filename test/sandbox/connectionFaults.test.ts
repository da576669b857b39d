import { razorpay, upi } from '../fixtures/sandbox-requests';
import { eventually, startBench, type Bench } from './harness';
import { get } from './json';
import { startReceiver } from './receiver';

let bench: Bench;
beforeEach(async () => {
	bench = await startBench();
});
afterEach(() => bench.close());

const queue = (fault: unknown) => bench.control('POST', '/faults', fault);
const messages = async () => (await bench.control('GET', '/messages')).json;
const lastRequest = async () => get((await bench.control('GET', '/requests')).json, '[0]');

describe('a fault after processing has delivered the bill', () => {
	test.each(['500', '503'])('%s', async (kind) => {
		const receiver = await startReceiver();
		await queue({ kind, when: 'afterProcessing' });
		const { status } = await bench.send(upi('A', receiver.url));
		expect(status).toBe(Number(kind));
		expect(await messages()).toHaveLength(1);
		await eventually(() => expect(receiver.received).toHaveLength(2));
		expect((await bench.control('POST', '/orders/A/pay')).status).toBe(200);
		await receiver.close();
	});
});

describe('a connection that breaks', () => {
	test.each([
		['beforeProcessing', 0],
		['afterProcessing', 1],
	])('reset cuts it %s', async (when, count) => {
		await queue({ kind: 'reset', when });
		await expect(bench.send(razorpay())).rejects.toThrow('fetch failed');
		expect(await messages()).toHaveLength(count);
		expect(await lastRequest()).toMatchObject({ answered: null, fault: 'reset' });
	});

	test.each([
		['beforeProcessing', 0],
		['afterProcessing', 1],
	])('timeout never answers, and struck %s', async (when, count) => {
		await queue({ kind: 'timeout', when });
		const caller = new AbortController();
		const answer = bench.send(razorpay('A'), {}, caller.signal);
		const failure = expect(answer).rejects.toThrow('This operation was aborted');
		await eventually(async () => {
			const { json } = await bench.control('GET', '/orders/A');
			expect(json).toMatchObject({ received: 1, accepted: count });
		});
		caller.abort();
		await failure;
		expect(await lastRequest()).toMatchObject({ answered: null, fault: 'timeout' });
	});

	test.each(['close', 'forget'])('%s ends connections that hang', async (way) => {
		await queue({ kind: 'timeout' });
		const failure = expect(bench.send(razorpay('A'))).rejects.toThrow('fetch failed');
		await eventually(async () => {
			expect((await bench.control('GET', '/orders/A')).status).toBe(200);
		});
		await (way === 'close' ? bench.close() : bench.control('DELETE', ''));
		await failure;
		if (way === 'close') bench = await startBench();
	});
});
