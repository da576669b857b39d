import { orderStatus, razorpay, razorpayParameters } from '../fixtures/sandbox-requests';
import {
	bodyTexts,
	headerMedia,
	orderDetailsButton,
	orderStatusComponent,
	quickReply,
	templateBill,
	templateMessage,
	templateStatus,
	urlButton,
} from '../fixtures/sandbox-templates';
import { startBench, type Bench } from './harness';
import { get } from './json';
import { stateOf } from './stateOf';

let bench: Bench;
beforeEach(async () => {
	bench = await startBench();
});
afterEach(() => bench.close());

const approve = (templates: unknown) => bench.control('POST', '/templates', templates);
const order = async (reference: string) =>
	(await bench.control('GET', `/orders/${reference}`)).json;

const bill = (reference = 'A', index: number | string = 0) =>
	orderDetailsButton(razorpayParameters(reference), index);
const status = () =>
	orderStatusComponent({ reference_id: 'KNOWN', order: { status: 'completed' } });

describe('an approved template arrives', () => {
	test.each<[string, object]>([
		['hello', templateMessage('hello')],
		['payment_reminder', templateMessage('payment_reminder', [bodyTexts('Asha', '1,180.50')])],
		['order_bill', templateBill('A')],
		['order_bill, its index a text', templateMessage('order_bill', [bill('A', '0')])],
		['order_update', templateStatus('KNOWN', 'shipped')],
	])('%s', async (_name, request) => {
		await bench.send(razorpay('KNOWN'));
		expect(await stateOf(bench, request)).toBe('EX_MESSAGE_DELIVERED');
	});

	test('one of ours, with every kind of parameter', async () => {
		const every = { name: 'every', header: 'document', body: 1 };
		await approve({ ...every, language: 'hi', buttons: ['quick_reply', null, 'url'] });
		const components = [headerMedia('document'), bodyTexts('Asha'), quickReply(0), urlButton('2')];
		const request = templateMessage('every', components, {}, 'hi');
		expect(await stateOf(bench, request)).toBe('EX_MESSAGE_DELIVERED');
	});
});

describe('a template that does not exist is not found', () => {
	test.each<[string, object]>([
		['an unknown name', templateMessage('order_bil', [bill()])],
		['another language', templateMessage('order_bill', [bill()], {}, 'en_US')],
		['a name in capitals', templateMessage('Order_Bill', [bill()])],
	])('%s', async (_name, request) => {
		expect(await stateOf(bench, request)).toBe('EX_TEMPLATE_NOT_FOUND');
		expect(await order('A')).toMatchObject({ accepted: 1, payable: false });
	});
});

describe('parameters that do not match the template are refused', () => {
	beforeEach(async () => {
		await bench.send(razorpay('KNOWN'));
		await approve([
			{ name: 'picture_bill', header: 'image', body: 1, buttons: ['order_details'] },
			{ name: 'titled', header: 'text' },
		]);
	});
	const picture = headerMedia('image');

	test.each<[string, string, object[]]>([
		['too few texts', 'payment_reminder', [bodyTexts('Asha')]],
		['too many texts', 'payment_reminder', [bodyTexts('Asha', '17', '18')]],
		['no texts', 'payment_reminder', []],
		['texts that it does not take', 'hello', [bodyTexts('Asha')]],
		['no header', 'picture_bill', [bodyTexts('Asha'), bill()]],
		['another header', 'picture_bill', [headerMedia('video'), bodyTexts('Asha'), bill()]],
		['a header that it does not take', 'order_bill', [picture, bill()]],
		['a picture for a title', 'titled', [picture]],
		['no button', 'picture_bill', [picture, bodyTexts('Asha')]],
		['another button', 'picture_bill', [picture, bodyTexts('Asha'), urlButton(0)]],
		['a button too many', 'order_bill', [bill(), quickReply(1)]],
		['a button at another index', 'order_bill', [bill('A', 1)]],
		['no order status', 'order_update', []],
		['an order status that it does not take', 'hello', [status()]],
	])('%s', async (_name, name, components) => {
		expect(await stateOf(bench, templateMessage(name, components))).toBe('EX_TEMPLATE_PARAM_ERROR');
		expect(await order('KNOWN')).toMatchObject({ status: 'pending', payable: true });
		const { status: found, json } = await bench.control('GET', '/orders/A');
		if (found === 200) expect(json).toMatchObject({ accepted: 1, payable: false });
	});
});

describe('a bill in a template', () => {
	test('is the same order as an interactive bill', async () => {
		await bench.send(templateBill('A'));
		await bench.send(razorpay('B'));
		const { reference, sid, ...template } = Object(await order('A'));
		const { reference: other, sid: otherSid, ...interactive } = Object(await order('B'));
		expect([reference, other]).toEqual(['A', 'B']);
		expect(sid).not.toBe(otherSid);
		expect(template).toEqual(interactive);
	});

	test('is paid once, and its status moves', async () => {
		await bench.send(templateBill('A'));
		expect((await bench.control('POST', '/orders/A/pay')).json).toMatchObject({ paid: true });
		expect((await bench.control('POST', '/orders/A/pay')).status).toBe(409);
		await bench.send(templateStatus('A', 'shipped'));
		expect(await order('A')).toMatchObject({ status: 'shipped' });
		await bench.send(orderStatus('A', 'completed'));
		expect(await order('A')).toMatchObject({ status: 'completed' });
	});

	test('shares its references with interactive bills', async () => {
		await bench.send(razorpay('A'));
		const { json } = await bench.send(templateBill('A'));
		expect(get(json, 'response.whatsapp.messages[0].error_data.code')).toBe(1008);
		expect(await order('A')).toMatchObject({ received: 2, accepted: 1 });
	});
});

test('an order status in a template obeys the moves of the order page', async () => {
	await bench.send(razorpay('A'));
	await bench.send(templateStatus('A', 'completed'));
	expect(await stateOf(bench, templateStatus('A', 'shipped'))).toBe('EX_INVALID_REQUEST');
	expect(await order('A')).toMatchObject({ status: 'completed' });
});
