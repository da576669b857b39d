import { razorpay } from '../fixtures/sandbox-requests';
import { startBench, type Bench } from './harness';
import { get } from './json';

let bench: Bench;
beforeEach(async () => {
	bench = await startBench();
});
afterEach(() => bench.close());

const queue = (fault: unknown) => bench.control('POST', '/faults', fault);
const messages = async () => (await bench.control('GET', '/messages')).json;
const lastRequest = async () => get((await bench.control('GET', '/requests')).json, '[0]');
const three = () => ({
	whatsapp: {
		messages: ['A', 'B', 'C'].map((name) => get(razorpay(name), 'whatsapp.messages[0]')),
	},
});
const itemStatuses = (json: unknown) => {
	const items = get(json, 'response.whatsapp.messages');
	return Array.isArray(items) ? items.map((item) => get(item, 'status')) : items;
};

describe('a fault with an HTTP status strikes before anything is processed', () => {
	test.each([
		['400', 1002],
		['401', 1010],
		['403', 1003],
		['404', 1000],
	])('%s with Exotel’s error code', async (kind, code) => {
		await queue({ kind });
		const { status, json } = await bench.send(razorpay());
		expect(status).toBe(Number(kind));
		expect(get(json, 'response.error_data.code')).toBe(code);
		expect(await messages()).toEqual([]);
		expect(await lastRequest()).toMatchObject({ answered: Number(kind), fault: kind });
	});

	test.each(['402', '429', '500'])('%s with a RestException', async (kind) => {
		await queue({ kind });
		const { status, json, headers } = await bench.send(razorpay());
		expect(status).toBe(Number(kind));
		expect(get(json, 'RestException.Status')).toBe(Number(kind));
		expect(headers.get('retry-after')).toBeNull();
		expect(await messages()).toEqual([]);
	});

	test('503 with the page of a gateway', async () => {
		await queue({ kind: 503, retryAfter: 'Wed, 21 Oct 2026 07:28:00 GMT' });
		const { status, text, headers } = await bench.send(razorpay());
		expect(status).toBe(503);
		expect(text).toContain('<html>');
		expect(headers.get('content-type')).toBe('text/html');
		expect(headers.get('retry-after')).toBe('Wed, 21 Oct 2026 07:28:00 GMT');
		expect(await messages()).toEqual([]);
	});

	test('429 with Retry-After in seconds', async () => {
		await queue({ kind: '429', retryAfter: 2 });
		expect((await bench.send(razorpay())).headers.get('retry-after')).toBe('2');
	});
});

describe('partial refuses one message of the request', () => {
	test.each([
		[{ kind: 'partial' }, ['success', 'success', 'failure']],
		[{ kind: 'partial', item: 0 }, ['failure', 'success', 'success']],
		[{ kind: 'partial', item: 9 }, ['success', 'success', 'failure']],
	])('%j', async (fault, expected) => {
		await queue(fault);
		const { status, json } = await bench.send(three());
		expect(status).toBe(207);
		expect(get(json, 'http_code')).toBe(207);
		expect(get(json, 'metadata')).toEqual({ failed: 1, total: 3, success: 2 });
		expect(itemStatuses(json)).toEqual(expected);
		expect(await messages()).toHaveLength(2);
	});

	test('a request without messages is answered as ever', async () => {
		await queue({ kind: 'partial' });
		expect((await bench.send({})).status).toBe(400);
	});
});

describe('an accepted request with a wrong answer', () => {
	test('nosid accepts the messages and does not say under which sid', async () => {
		await queue({ kind: 'nosid' });
		const { status, json } = await bench.send(three());
		expect(status).toBe(202);
		expect(itemStatuses(json)).toEqual(['success', 'success', 'success']);
		expect(get(json, 'response.whatsapp.messages[0].data')).toBeNull();
		expect(await messages()).toHaveLength(3);
	});

	test('wrongcount answers one message too few', async () => {
		await queue({ kind: 'wrongcount' });
		const { status, json } = await bench.send(three());
		expect(status).toBe(202);
		expect(get(json, 'response.whatsapp.messages')).toHaveLength(2);
		expect(await messages()).toHaveLength(3);
	});

	test.each([
		['beforeProcessing', 0],
		['afterProcessing', 3],
	])('badjson breaks off %s', async (when, count) => {
		await queue({ kind: 'badjson', when });
		const { status, text, json } = await bench.send(three());
		expect(status).toBe(202);
		expect(text).toMatch(/^\{"request_id"/);
		expect(json).toBeUndefined();
		expect(await messages()).toHaveLength(count);
	});
});

test('faults strike in the order of the queue, as often as told', async () => {
	await queue([{ kind: '500', times: 2 }, { kind: '429' }]);
	const left = await queue({ kind: '402' });
	expect(left.json).toEqual([
		{ kind: '500', times: 2 },
		{ kind: '429', times: 1 },
		{ kind: '402', times: 1 },
	]);
	const answered: number[] = [];
	for (let index = 0; index < 5; index += 1) {
		answered.push((await bench.send(razorpay())).status);
	}
	expect(answered).toEqual([500, 500, 429, 402, 202]);
	expect((await bench.control('GET', '/faults')).json).toEqual([]);
	expect((await bench.control('GET', '/orders/57848')).json).toMatchObject({ received: 5 });
});

test('a credential check is struck too', async () => {
	await queue({ kind: '402' });
	expect((await bench.send({})).status).toBe(402);
});
