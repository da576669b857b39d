import { orderStatus, razorpay, upi } from '../fixtures/sandbox-requests';
import { parameters } from './cases/case';
import { basic, startBench, type Bench } from './harness';
import { get, set } from './json';

let bench: Bench;
beforeEach(async () => {
	bench = await startBench();
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
		payable: true,
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
