import { orderStatus, razorpayParameters, upi } from '../fixtures/sandbox-requests';
import {
	bodyTexts,
	orderDetailsButton,
	templateBill,
	templateMessage,
	templateStatus,
	textMessage,
} from '../fixtures/sandbox-templates';
import { CallbackBench } from './callbackBench';
import { eventually } from './harness';
import { get } from './json';

let live: CallbackBench;
beforeEach(async () => {
	live = await CallbackBench.start();
	await live.bench.send(templateBill('KNOWN'));
	await live.bench.control('POST', '/windows', { lastWrote: 'never' });
});
afterEach(() => live.close());

/** Sends, and waits until everything is reported. Returns the states in the order of arrival. */
async function reports(request: object): Promise<unknown[]> {
	const topLevel = { status_callback: live.receiver.url, custom_data: 'run-7' };
	expect((await live.bench.send({ ...request, ...topLevel })).status).toBe(202);
	await eventually(async () => {
		const log = await live.log();
		expect(Array.isArray(log) && log.every((one) => get(one, 'progress') === 'taken')).toBe(true);
	});
	return live.states();
}

test('a closed window is reported to the letter', async () => {
	const { json } = await live.bench.send({
		...textMessage('Hello'),
		status_callback: live.receiver.url,
	});
	await live.arrived(1);
	const sid = String(get(json, 'response.whatsapp.messages[0].data.sid'));
	expect(live.receiver.received[0]?.text).toBe(
		`{"whatsapp":{"messages":[{"callback_type":"dlr","sid":"${sid}","to":"+919999900001","exo_status_code":30018,"exo_detailed_status":"EX_REENGAGEMENT_ERROR","description":"The 24-hour window is closed: the customer did not write in the last 24 hours","timestamp":"2024-05-21T12:48:26+05:30"}]}}`,
	);
});

describe('a message that does not arrive is reported by one callback, never as sent', () => {
	const bill = (reference: string) => orderDetailsButton(razorpayParameters(reference));

	test.each<[string, object, number, string]>([
		['a text', textMessage(), 30018, 'EX_REENGAGEMENT_ERROR'],
		['a bill', upi('A'), 30018, 'EX_REENGAGEMENT_ERROR'],
		['an order status', orderStatus('KNOWN'), 30018, 'EX_REENGAGEMENT_ERROR'],
		['an unknown template', templateMessage('gone'), 30024, 'EX_TEMPLATE_NOT_FOUND'],
		['an unknown bill', templateMessage('gone', [bill('A')]), 30024, 'EX_TEMPLATE_NOT_FOUND'],
		['no parameters', templateMessage('order_bill'), 30023, 'EX_TEMPLATE_PARAM_ERROR'],
	])('%s', async (_name, request, code, status) => {
		expect(await reports(request)).toEqual([status]);
		expect(live.item(0)).toMatchObject({ exo_status_code: code, custom_data: 'run-7' });
		expect(live.item(0)).not.toHaveProperty('payment_reference_id');
	});

	test('which says what does not match the template', async () => {
		const components = [bodyTexts('Asha'), bill('A')];
		await reports(templateMessage('payment_reminder', components));
		expect(live.item(0)).toMatchObject({
			description:
				'The parameters do not match the template: body has 1 instead of 2, button 0 has order_details instead of nothing',
		});
	});
});

describe('outside the window', () => {
	test('a bill in a template is reported as an interactive one is, until it is paid', async () => {
		await reports(templateBill('A'));
		await live.bench.control('POST', '/orders/A/pay');
		await live.arrived(3);
		expect(live.states()).toEqual([
			'EX_MESSAGE_SENT',
			'EX_MESSAGE_DELIVERED',
			'EX_PAYMENT_SUCCESS',
		]);
		expect(live.item(1)).toMatchObject({ payment_reference_id: 'A' });
		expect(live.item(2)).toMatchObject({ payment_reference_id: 'A', custom_data: 'run-7' });
	});

	test('an order status in a template carries no reference', async () => {
		await reports(templateStatus('KNOWN', 'shipped'));
		expect(live.states()).toEqual(['EX_MESSAGE_SENT', 'EX_MESSAGE_DELIVERED']);
		expect(live.item(1)).not.toHaveProperty('payment_reference_id');
	});
});

describe('the knobs hold for what does not arrive', () => {
	const send = () => live.bench.send({ ...textMessage(), status_callback: live.receiver.url });

	test('repeat and wrap', async () => {
		await live.turn({ repeat: 3, wrap: true });
		await send();
		await live.arrived(3);
		expect(get(live.receiver.received[0]?.json, 'params.whatsapp.messages[0]')).toMatchObject({
			exo_status_code: 30018,
		});
	});

	test('delay', async () => {
		await live.turn({ delayMs: 600_000 });
		await send();
		await live.turn({ delayMs: 0 });
		const topLevel = { status_callback: live.receiver.url };
		await live.bench.send(templateMessage('hello', [], topLevel));
		await live.arrived(2);
		expect(live.states()).toEqual(['EX_MESSAGE_SENT', 'EX_MESSAGE_DELIVERED']);
		expect(await live.log()).toMatchObject([
			{ detailedStatus: 'EX_REENGAGEMENT_ERROR', progress: 'waiting', attempts: [] },
			{},
			{},
		]);
	});

	test('drop', async () => {
		await live.turn({ drop: ['EX_REENGAGEMENT_ERROR'] });
		await send();
		expect(await live.log()).toMatchObject([
			{ detailedStatus: 'EX_REENGAGEMENT_ERROR', progress: 'dropped' },
		]);
	});

	test('retries', async () => {
		live.receiver.answers.push(500);
		expect(await reports(textMessage())).toEqual([
			'EX_REENGAGEMENT_ERROR',
			'EX_REENGAGEMENT_ERROR',
		]);
	});
});
