import { orderStatus, paymentSettings, razorpay, upi } from '../fixtures/sandbox-requests';
import { parameters } from './cases/case';
import { basic, startBench, type Bench } from './harness';
import { get, set } from './json';

let now = Date.UTC(2026, 0, 1);
let bench: Bench;
beforeEach(async () => {
	bench = await startBench({
		now: () => now,
		paymentConfigurations: ['razorpay-live', 'upi-live'],
	});
});
afterEach(() => bench.close());

const order = async (reference: string) =>
	(await bench.control('GET', `/orders/${reference}`)).json;
const post = (path: string) => bench.control('POST', `/orders/${path}`);

test('an accepted bill is a pending order that nobody paid', async () => {
	const { json } = await bench.send(upi('A'));
	expect(await order('A')).toEqual({
		reference: 'A',
		received: 1,
		accepted: 1,
		status: 'pending',
		paid: false,
		transactionId: null,
		total: 1100,
		to: '+919999900001',
		sid: get(json, 'response.whatsapp.messages[0].data.sid'),
		expiresAt: null,
	});
});

describe('received counts every bill that arrived', () => {
	test('accepted, repeated and refused ones', async () => {
		await bench.send(razorpay('A'));
		await bench.send(razorpay('A'));
		const invalid = razorpay('A');
		set(invalid, `whatsapp.messages[0].${parameters}.currency`, 'USD');
		await bench.send(invalid);
		expect(await order('A')).toMatchObject({ received: 3, accepted: 1 });
	});

	test('ones that were answered by a fault, and ones without the right key', async () => {
		await bench.control('POST', '/faults', { kind: '503' });
		await bench.send(razorpay('A'));
		await bench.send(razorpay('A'), { authorization: basic('wrong', 'wrong') });
		expect(await order('A')).toMatchObject({ received: 2, accepted: 0, status: null, paid: null });
	});

	test('ones whose reference no bill may have', async () => {
		await bench.send(razorpay('ORD 17/2'));
		expect(await order('ORD%2017%2F2')).toMatchObject({ reference: 'ORD 17/2', received: 1 });
	});

	test('no order_status messages', async () => {
		await bench.send(razorpay('A'));
		await bench.send(orderStatus('A'));
		expect(await order('A')).toMatchObject({ received: 1 });
	});
});

describe('moves of the order page', () => {
	const move = async (status: string) => {
		const answer = await bench.send(orderStatus('A', status));
		expect(answer.status).toBe(202);
		return get(await order('A'), 'status');
	};
	beforeEach(() => bench.send(razorpay('A')));

	test('open states move among each other, and a payment moves nothing', async () => {
		await post('A/pay');
		expect(await order('A')).toMatchObject({ status: 'pending', paid: true });
		for (const status of ['processing', 'shipped', 'partially_shipped', 'processing']) {
			expect(await move(status)).toBe(status);
		}
	});

	test('the spelling of the table is read too', async () => {
		expect(await move('partially-shipped')).toBe('partially_shipped');
	});

	test.each(['completed', 'canceled'])('%s is final', async (last) => {
		expect(await move(last)).toBe(last);
		for (const status of ['processing', 'shipped', 'completed', 'canceled']) {
			expect(await move(status)).toBe(last);
		}
	});

	test('a paid order is not canceled', async () => {
		await post('A/pay');
		expect(await move('canceled')).toBe('pending');
	});
});

describe('a bill that cannot be paid', () => {
	const refused = async (reference: string) => {
		const { status, json } = await post(`${reference}/pay`);
		expect(status).toBe(409);
		expect(await order(reference)).not.toMatchObject({ transactionId: expect.any(String) });
		return get(json, 'error');
	};

	test('an expired one, to the second', async () => {
		const request = razorpay('A');
		const timestamp = String(now / 1000 + 300);
		set(request, `whatsapp.messages[0].${parameters}.order.expiration`, { timestamp });
		await bench.send(request);
		now += 300_000;
		expect(await refused('A')).toBe('cannot be paid: the bill has expired');
		now -= 1;
		expect((await post('A/pay')).json).toMatchObject({ paid: true });
	});

	test('one of a configuration that does not exist', async () => {
		const { status } = await bench.send(paymentSettings('A'));
		expect(status).toBe(202);
		const reason = 'there is no payment configuration "settings-live"';
		expect(await refused('A')).toBe(`cannot be paid: ${reason}`);
	});

	test('a canceled one', async () => {
		await bench.send(razorpay('A'));
		await bench.send(orderStatus('A', 'canceled'));
		expect(await refused('A')).toBe('cannot be paid: the order is canceled');
	});

	test('one that did not reach the customer', async () => {
		const { json } = await bench.send(razorpay('A'));
		const sid = String(get(json, 'response.whatsapp.messages[0].data.sid'));
		const status = { detailedStatus: 'EX_REENGAGEMENT_ERROR' };
		await bench.control('POST', `/messages/${sid}/status`, status);
		expect(await refused('A')).toBe('cannot be paid: the message did not reach the customer');
	});

	test('one above the limit of UPI', async () => {
		const request = upi('A');
		const root = `whatsapp.messages[0].${parameters}`;
		set(request, `${root}.order.items[0].sale_amount`, undefined);
		set(request, `${root}.order.items[0].amount.value`, 50_000_000);
		set(request, `${root}.order.subtotal.value`, 50_000_000);
		set(request, `${root}.total_amount.value`, 50_000_100);
		await bench.send(request);
		expect(await refused('A')).toBe(
			'cannot be paid: the total is above the UPI limit of Rs 5,00,000',
		);
	});
});

test('a bill is paid once', async () => {
	await bench.send(razorpay('A'));
	const { status, json } = await post('A/pay');
	expect(status).toBe(200);
	expect(get(json, 'transactionId')).toMatch(/^6001[0-9]{8}$/);
	const again = await post('A/pay');
	expect(again.status).toBe(409);
	expect(again.json).toEqual({ error: 'cannot be paid: the order is already paid' });
	expect(await order('A')).toEqual(json);
});

test('a failed attempt leaves the bill payable', async () => {
	await bench.send(razorpay('A'));
	expect((await post('A/fail')).json).toMatchObject({ paid: false });
	expect((await post('A/pay')).json).toMatchObject({ paid: true });
});

test('a bill that never was accepted can be neither paid nor seen', async () => {
	await bench.control('POST', '/faults', { kind: '400' });
	await bench.send(razorpay('A'));
	for (const action of ['pay', 'fail', 'see']) {
		expect((await post(`A/${action}`)).json).toEqual({ error: 'no bill "A" was accepted' });
		expect((await post(`B/${action}`)).status).toBe(404);
	}
});
