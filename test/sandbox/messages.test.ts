import * as requests from '../fixtures/sandbox-requests';
import { basic, startBench, type Bench } from './harness';
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

const refusal = (status: number, code: number, message: string, description: string) =>
	new RegExp(
		`^{"request_id":"[0-9a-f]{32}","method":"POST","http_code":${status},"response":{"code":${status},"error_data":{"code":${code},"message":"${message}","description":"${description}"},"status":"failure","data":null}}$`,
	);

describe('a request that is refused as a whole has one object for a response', () => {
	test('an empty object, which is how credentials are checked', async () => {
		const { status, text } = await bench.send({});
		expect(status).toBe(400);
		const description = 'at least one channel is mandatory';
		expect(text).toMatch(refusal(400, 1001, 'Mandatory parameter missing', description));
	});

	test.each(['', '{"whatsapp":', 'whatsapp=1'])('a body that is not JSON: %j', async (body) => {
		const { status, text } = await bench.send(body);
		const words = 'Unable to parse the request body';
		expect(status).toBe(400);
		expect(text).toMatch(refusal(400, 1007, words, words));
	});

	test.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp'])(
		'the content type %s',
		async (contentType) => {
			const { status, text } = await bench.send({}, { 'content-type': contentType });
			const words = 'Unsupported content type';
			expect(status).toBe(415);
			expect(text).toMatch(refusal(415, 1011, words, words));
		},
	);

	test('a body of more than 5 MB', async () => {
		const { status, json } = await bench.send(JSON.stringify('x'.repeat(5_000_000)));
		expect(status).toBe(413);
		expect(get(json, 'response.error_data.description')).toBe('The body is too large');
	});

	test.each([
		['a wrong key', basic('other_key', 'sandbox_token')],
		['a wrong token', basic('sandbox_key', 'other_token')],
		['key and token swapped', basic('sandbox_token', 'sandbox_key')],
		['another scheme', 'Bearer sandbox_token'],
		['no credentials', ''],
	])('%s, whatever the body', async (_name, authorization) => {
		for (const body of [{}, 'not JSON', requests.razorpay()]) {
			const { status, text } = await bench.send(body, { authorization });
			expect(status).toBe(401);
			expect(text).toMatch(refusal(401, 1010, 'Authorization failed', 'Authorization failed'));
		}
		expect((await bench.control('GET', '/messages')).json).toEqual([]);
	});
});

describe('paths', () => {
	const authorization = basic('sandbox_key', 'sandbox_token');
	const ask = (method: string, path: string, headers: Record<string, string> = { authorization }) =>
		fetch(`${bench.sandbox.url}${path}`, { method, headers });

	test('another account is not found, but only with the right key', async () => {
		const path = '/v2/accounts/other_account/messages';
		const response = await ask('POST', path);
		expect(response.status).toBe(404);
		expect(await response.text()).toMatch(refusal(404, 1000, 'Not Found', 'Not Found'));
		expect((await ask('POST', path, {})).status).toBe(401);
	});

	test('the account end point tells a right from a wrong credential', async () => {
		const right = await ask('GET', '/v1/Accounts/sandbox_account.json');
		expect(right.status).toBe(200);
		expect(get(await right.json(), 'Account.Sid')).toBe('sandbox_account');
		const wrong = await ask('GET', '/v1/Accounts/sandbox_account.json', {});
		expect(wrong.status).toBe(401);
		expect(get(await wrong.json(), 'RestException.Status')).toBe(401);
		expect((await ask('GET', '/v1/Accounts/other.json')).status).toBe(404);
	});

	test('other methods and paths are refused', async () => {
		expect((await ask('GET', '/v2/accounts/sandbox_account/messages')).status).toBe(405);
		expect((await ask('POST', '/v1/Accounts/sandbox_account.json')).status).toBe(405);
		expect((await ask('GET', '/v2/accounts/sandbox_account/wabas')).status).toBe(404);
		expect((await ask('GET', '/')).status).toBe(404);
	});
});

test('credentials can be chosen', async () => {
	const own = await startBench({ apiKey: 'k', apiToken: 't:with:colons', accountSid: 'merchant1' });
	expect(own.sandbox.credentials).toEqual({
		apiKey: 'k',
		apiToken: 't:with:colons',
		accountSid: 'merchant1',
	});
	expect((await own.send(requests.razorpay())).status).toBe(202);
	await own.close();
});
