import { orderStatus, razorpay, upi } from '../fixtures/sandbox-requests';
import { templateBill, textMessage } from '../fixtures/sandbox-templates';
import { startBench, type Bench } from './harness';
import { get, set } from './json';
import { stateOf } from './stateOf';

const minute = 60_000;
const start = Date.UTC(2026, 0, 1);
let now = start;
let bench: Bench;
beforeEach(async () => {
	now = start;
	bench = await startBench({ now: () => now });
});
afterEach(() => bench.close());

const customer = '+91 99999 00001';
const post = (path: string, body?: unknown) => bench.control('POST', path, body);
const setWindow = (body: object) => post('/windows', body);
const order = async (reference: string) =>
	(await bench.control('GET', `/orders/${reference}`)).json;

const arrives = async (request: object = textMessage()) =>
	(await stateOf(bench, request)) === 'EX_MESSAGE_DELIVERED';

test('everybody can be written to until a window is set', async () => {
	expect(await arrives()).toBe(true);
	now += 10_000 * minute;
	expect(await arrives()).toBe(true);
	expect((await bench.control('GET', '/windows')).json).toEqual({
		forAll: 'always',
		customers: [],
	});
});

describe('to a customer who did not write in the last 24 hours', () => {
	beforeEach(() => setWindow({ customer, lastWrote: 'never' }));

	test('a text does not arrive', async () => {
		expect(await stateOf(bench, textMessage())).toBe('EX_REENGAGEMENT_ERROR');
	});

	test('a bill does not arrive, cannot be paid or seen, and has used up its reference', async () => {
		expect(await stateOf(bench, razorpay('A'))).toBe('EX_REENGAGEMENT_ERROR');
		expect(await order('A')).toMatchObject({ accepted: 1, payable: false, paid: false });
		for (const [act, verb] of [
			['pay', 'paid'],
			['fail', 'paid'],
			['see', 'seen'],
		]) {
			const { status, json } = await post(`/orders/A/${act}`);
			expect(status).toBe(409);
			const reason = `cannot be ${verb}: the message did not reach the customer`;
			expect(json).toEqual({ error: reason });
		}
		const again = await bench.send(razorpay('A'));
		expect(get(again.json, 'response.whatsapp.messages[0].error_data.code')).toBe(1008);
	});

	test('a bill stays unpayable when the customer writes later', async () => {
		await bench.send(upi('A'));
		expect((await post(`/customers/${customer}/reply`, { text: 'Hello' })).status).toBe(200);
		expect(await arrives(razorpay('A-2'))).toBe(true);
		expect(await order('A')).toMatchObject({ payable: false });
		expect(await order('A-2')).toMatchObject({ payable: true });
	});

	test('an order status does not arrive and moves nothing', async () => {
		await bench.send(templateBill('A'));
		expect(await stateOf(bench, orderStatus('A', 'shipped'))).toBe('EX_REENGAGEMENT_ERROR');
		expect(await order('A')).toMatchObject({ status: 'pending', payable: true });
	});

	test('a template arrives', async () => {
		expect(await arrives(templateBill('A'))).toBe(true);
		expect((await post('/orders/A/pay')).json).toMatchObject({ paid: true });
	});

	test('other customers are reached', async () => {
		const other = textMessage();
		set(other, 'whatsapp.messages[0].to', '+919999900003');
		expect(await arrives(other)).toBe(true);
	});
});

describe('the window is open for 24 hours', () => {
	test('after a number of minutes ago', async () => {
		await setWindow({ customer, lastWrote: 24 * 60 - 1 });
		now += minute - 1;
		expect(await arrives()).toBe(true);
		now += 1;
		expect(await arrives()).toBe(false);
	});

	test('after a time', async () => {
		await setWindow({ customer, lastWrote: '2025-12-31T05:30:00+05:30' });
		expect(await arrives()).toBe(false);
		await setWindow({ customer, lastWrote: '2025-12-31T00:00:01Z' });
		expect(await arrives()).toBe(true);
	});

	test('after a reply', async () => {
		await setWindow({ customer, lastWrote: 'never' });
		await bench.send(upi('A'));
		await post(`/customers/${customer}/reply`, { text: 'Hello' });
		expect(await arrives()).toBe(true);
		now += 24 * 60 * minute;
		expect(await arrives()).toBe(false);
	});

	test('but a reply closes no window that is always open', async () => {
		await bench.send(upi('A'));
		await post(`/customers/${customer}/reply`, { text: 'Hello' });
		now += 24 * 60 * minute;
		expect(await arrives()).toBe(true);
	});
});
