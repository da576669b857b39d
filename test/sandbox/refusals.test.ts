import * as requests from '../fixtures/sandbox-requests';
import { basic, startBench, type Bench } from './harness';
import { get } from './json';

let bench: Bench;
beforeEach(async () => {
	bench = await startBench();
});
afterEach(() => bench.close());

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
		expect((await ask('GET', '/elsewhere')).status).toBe(404);
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
