import { orderStatus, razorpay } from '../fixtures/sandbox-requests';
import { CallbackBench } from './callbackBench';
import { eventually } from './harness';
import { get } from './json';

let live: CallbackBench;
beforeEach(async () => {
	live = await CallbackBench.start();
});
afterEach(() => live.close());

const sent = (sid: string) =>
	`{"whatsapp":{"messages":[{"callback_type":"dlr","sid":"${sid}","to":"+919999900001","exo_status_code":30001,"exo_detailed_status":"EX_MESSAGE_SENT","description":"Message Sent","timestamp":"2024-05-21T12:48:26+05:30"}]}}`;

describe('shapes, to the letter', () => {
	test('a bill is reported as sent, then as delivered with its reference', async () => {
		const sid = await live.deliverBill();
		expect(live.receiver.received[0]).toMatchObject({
			contentType: 'application/json',
			text: sent(sid),
		});
		const head = `{"whatsapp":{"messages":[{"callback_type":"dlr","sid":"${sid}","to":"+919999900001","exo_status_code":30002,"exo_detailed_status":"EX_MESSAGE_DELIVERED","description":"Message Delivered","timestamp":"2024-05-21T12:48:26+05:30","payment_reference_id":"A","conversation_id":"`;
		expect(live.receiver.received[1]?.text.slice(0, head.length)).toBe(head);
		expect(live.receiver.received[1]?.text.slice(head.length)).toMatch(/^[0-9a-f]{15}"\}\]\}\}$/);
	});

	test('a payment carries the reference and a transaction of its own', async () => {
		const sid = await live.deliverBill();
		const { json } = await live.bench.control('POST', '/orders/A/pay');
		await live.arrived(3);
		expect(live.receiver.received[2]?.text).toBe(
			`{"whatsapp":{"messages":[{"callback_type":"dlr","sid":"${sid}","to":"+919999900001","exo_status_code":30050,"exo_detailed_status":"EX_PAYMENT_SUCCESS","description":"Payment Succeeded","timestamp":"2024-05-21T12:48:26+05:30","payment_reference_id":"A","payment_transaction_id":"${String(get(json, 'transactionId'))}"}]}}`,
		);
		expect(get(json, 'transactionId')).toMatch(/^4142[0-9]{8}$/);
	});

	test('a failed attempt is pending, a read message is seen', async () => {
		const sid = await live.deliverBill();
		await live.bench.control('POST', '/orders/A/see');
		await live.arrived(3);
		await live.bench.control('POST', '/orders/A/fail');
		await live.arrived(4);
		const common = { callback_type: 'dlr', sid, to: '+919999900001' };
		const timestamp = '2024-05-21T12:48:26+05:30';
		expect(live.item(2)).toEqual({
			...common,
			exo_status_code: 30003,
			exo_detailed_status: 'EX_MESSAGE_SEEN',
			description: 'Message Seen',
			timestamp,
		});
		expect(live.item(3)).toEqual({
			...common,
			exo_status_code: 30049,
			exo_detailed_status: 'EX_PAYMENT_PENDING',
			description: 'Payment Pending',
			timestamp,
			payment_reference_id: 'A',
		});
	});

	test('custom data comes back verbatim, and the wrapper of the page can be had', async () => {
		await live.turn({ wrap: true });
		const customData = '{"row": 7}  "₹"';
		await live.deliverBill({ custom_data: customData });
		for (const { json } of live.receiver.received) {
			expect(get(json, 'params.whatsapp.messages[0].custom_data')).toBe(customData);
		}
	});

	test('an order status is sent and delivered without payment fields', async () => {
		await live.bench.send(razorpay('A'));
		await live.bench.send({ ...orderStatus('A'), status_callback: live.receiver.url });
		await eventually(() =>
			expect(live.states()).toEqual(['EX_MESSAGE_SENT', 'EX_MESSAGE_DELIVERED']),
		);
		expect(live.item(1)).not.toHaveProperty('payment_reference_id');
		expect(live.item(1)).toHaveProperty('custom_data', 'ORD-57848');
	});
});
