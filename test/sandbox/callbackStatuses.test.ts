import { statuses } from '../../exotel/statuses';
import { orderStatus, razorpay } from '../fixtures/sandbox-requests';
import { CallbackBench } from './callbackBench';
import { get } from './json';

let live: CallbackBench;
beforeEach(async () => {
	live = await CallbackBench.start();
});
afterEach(() => live.close());

describe('an order status that is not allowed', () => {
	const refuse = async (status: string) => {
		await live.bench.send({ ...orderStatus('A', status), status_callback: live.receiver.url });
		await live.arrived(1);
		return live.item(0);
	};
	beforeEach(() => live.bench.send(razorpay('A')));

	test('from a final state is reported as Meta error 2046', async () => {
		await live.bench.send(orderStatus('A', 'completed'));
		expect(await refuse('shipped')).toMatchObject({
			exo_status_code: 30010,
			exo_detailed_status: 'EX_INVALID_REQUEST',
			description: 'Meta error 2046: the order cannot move to this status',
		});
	});

	test('canceling a paid order is reported as Meta error 2047', async () => {
		await live.bench.control('POST', '/orders/A/pay');
		expect(await refuse('canceled')).toMatchObject({
			exo_detailed_status: 'EX_INVALID_REQUEST',
			description: 'Meta error 2047: a paid order cannot be canceled',
		});
	});
});

describe('any status on request', () => {
	const say = (sid: string, body: object) =>
		live.bench.control('POST', `/messages/${sid}/status`, body);

	test.each(statuses.map(({ detailedStatus, code }) => [detailedStatus, code] as const))(
		'%s',
		async (detailedStatus, code) => {
			await live.turn({ drop: ['EX_MESSAGE_SENT', 'EX_MESSAGE_DELIVERED'], delayMs: 0 });
			const sid = await live.sendBill();
			await live.turn({ drop: false });
			const { json } = await say(sid, { detailedStatus });
			expect(json).toMatchObject({ sid, state: detailedStatus });
			await live.arrived(1);
			expect(live.item(0)).toMatchObject({ sid, exo_detailed_status: detailedStatus });
			expect(get(live.item(0), 'exo_status_code')).toBe(code);
		},
	);

	test('a status that Exotel adds later needs its code', async () => {
		const sid = await live.deliverBill();
		const unknown = await say(sid, { detailedStatus: 'EX_NEW' });
		expect(unknown.status).toBe(400);
		await say(sid, { detailedStatus: 'EX_NEW', code: 30042, description: 'New' });
		await live.arrived(3);
		expect(live.item(2)).toMatchObject({ exo_status_code: 30042, description: 'New' });
	});

	test('a message that nobody sent has none', async () => {
		expect((await say('nosuch', { detailedStatus: 'EX_MESSAGE_SEEN' })).status).toBe(404);
	});
});
