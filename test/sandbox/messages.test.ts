import * as requests from '../fixtures/sandbox-requests';
import * as templates from '../fixtures/sandbox-templates';
import { startBench, type Bench } from './harness';
import { get } from './json';

let bench: Bench;
beforeEach(async () => {
	bench = await startBench();
});
afterEach(() => bench.close());

const inOneRequest = (...built: object[]) => ({
	whatsapp: { messages: built.map((request) => get(request, 'whatsapp.messages[0]')) },
});

/** The page's answer, letter by letter but for the two identifiers. */
const accepted =
	/^\{"request_id":"[0-9a-f]{32}","method":"POST","http_code":202,"metadata":\{"failed":0,"total":1,"success":1\},"response":\{"whatsapp":\{"messages":\[\{"code":202,"error_data":null,"status":"success","data":\{"sid":"[0-9a-f]{32}"\}\}\]\}\}\}$/;

describe('a documented sample gets the documented answer', () => {
	test.each([
		['Razorpay', () => requests.razorpay('57848-2')],
		['UPI', () => requests.upi()],
		['order status', () => requests.orderStatus()],
		['shipped goods with every optional field', () => requests.shippedGoods()],
		['items with images', () => requests.withImages()],
		['payment_settings', () => requests.paymentSettings()],
		['a text', () => templates.textMessage()],
		['a template', () => templates.templateMessage('hello')],
		['a bill in a template', () => templates.templateBill('TEMPLATE')],
		['an order status in a template', () => templates.templateStatus('57848', 'shipped')],
	])('%s', async (_name, build) => {
		await bench.send(requests.razorpay('57848'));
		const { status, headers, text } = await bench.send(build());
		expect(status).toBe(202);
		expect(headers.get('content-type')).toBe('application/json');
		expect(text).toMatch(accepted);
	});
});

test.each(['application/json; charset=utf-8', 'Application/JSON'])(
	'the content type %s is JSON too',
	async (contentType) => {
		const { status } = await bench.send(requests.razorpay(), { 'content-type': contentType });
		expect(status).toBe(202);
	},
);

test('answers belong to messages by position, and one refusal makes it a 207', async () => {
	const wrong = requests.razorpay('not a reference');
	const body = inOneRequest(requests.razorpay('A'), wrong, requests.razorpay('B'));
	const { status, text, json } = await bench.send(body);
	expect(status).toBe(207);
	expect(get(json, 'metadata')).toEqual({ failed: 1, total: 3, success: 2 });
	expect(text).toContain(
		'{"code":400,"error_data":{"code":1002,"message":"Invalid parameter","description":"content.interactive.action.parameters.reference_id must have 1 to 35 letters, digits, underscores, dashes or dots"},"status":"failure","data":null}',
	);
	expect(get(json, 'response.whatsapp.messages[1].status')).toBe('failure');
	expect(get(json, 'response.whatsapp.messages[2].data')).toEqual({
		sid: expect.stringMatching(/^[0-9a-f]{32}$/),
	});
});

test('a reference that stands twice in one request is refused the second time', async () => {
	const { json } = await bench.send(inOneRequest(requests.razorpay('A'), requests.upi('A')));
	expect(get(json, 'response.whatsapp.messages[0].status')).toBe('success');
	expect(get(json, 'response.whatsapp.messages[1].error_data')).toMatchObject({ code: 1008 });
});

test('references are case-sensitive, and a refused one may be used again', async () => {
	const refused = await bench.send({ ...requests.razorpay('A'), custom_data: 1 });
	expect(refused.status).toBe(400);
	expect((await bench.send(requests.razorpay('A'))).status).toBe(202);
	expect((await bench.send(requests.razorpay('a'))).status).toBe(202);
});

test('100 messages fit into one request', async () => {
	const many = Array.from({ length: 100 }, (_, index) => requests.razorpay(`MANY-${index}`));
	const { status, json } = await bench.send(inOneRequest(...many));
	expect(status).toBe(202);
	expect(get(json, 'metadata')).toEqual({ failed: 0, total: 100, success: 100 });
});
