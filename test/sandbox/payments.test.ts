import { orderStatus, paymentSettings, razorpay, upi } from '../fixtures/sandbox-requests';
import { parameters } from './cases/case';
import { startBench, type Bench } from './harness';
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

describe('a bill that is let expire', () => {
	test('has expired from this second on, and nobody is told', async () => {
		now += 1;
		await bench.send(razorpay('A'));
		const { status, json } = await post('A/expire');
		expect(status).toBe(200);
		expect(json).toMatchObject({ payable: false, expiresAt: Math.floor(now / 1000) });
		expect((await post('A/pay')).json).toEqual({
			error: 'cannot be paid: the bill has expired',
		});
		const messages = (await bench.control('GET', '/messages')).json;
		expect(messages).toMatchObject([{ state: 'EX_MESSAGE_DELIVERED' }]);
	});

	test.each(['pay', 'expire'])('could be paid before; not so after %s', async (before) => {
		await bench.send(razorpay('A'));
		await post(`A/${before}`);
		const { status, json } = await post('A/expire');
		expect(status).toBe(409);
		expect(get(json, 'error')).toMatch(/^cannot be paid: /);
	});
});

test('a bill that never was accepted can be neither paid, nor seen, nor expire', async () => {
	await bench.control('POST', '/faults', { kind: '400' });
	await bench.send(razorpay('A'));
	for (const action of ['pay', 'fail', 'expire', 'see']) {
		expect((await post(`A/${action}`)).json).toEqual({ error: 'no bill "A" was accepted' });
		expect((await post(`B/${action}`)).status).toBe(404);
	}
});
