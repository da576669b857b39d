/* eslint-disable @n8n/community-nodes/no-restricted-imports -- not shipped: fetch does not let a test choose the Host */
import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { razorpay } from '../fixtures/sandbox-requests';
import { startBench, type Bench } from './harness';

let bench: Bench;
let port: string;
beforeEach(async () => {
	bench = await startBench();
	port = new URL(bench.sandbox.url).port;
	await bench.send(razorpay('A'));
});
afterEach(() => bench.close());

async function ask(method: string, path: string, headers: Record<string, string>) {
	const filled = Object.entries(headers).map(([name, value]) => [
		name,
		value.replace('PORT', port),
	]);
	const call = request(`${bench.sandbox.url}${path}`, {
		method,
		headers: Object.fromEntries(filled),
		agent: false,
	});
	call.end();
	const [response]: IncomingMessage[] = await once(call, 'response');
	response?.destroy();
	return response?.statusCode;
}

const pay = '/_sandbox/orders/A/pay';
const own = { host: '127.0.0.1:PORT' };

describe('obeys', () => {
	test.each([
		['a program', {}],
		['the page', { ...own, origin: 'http://127.0.0.1:PORT', 'sec-fetch-site': 'same-origin' }],
		['the page at localhost', { host: 'localhost:PORT', origin: 'http://localhost:PORT' }],
		['the page over IPv6', { host: '[::1]:PORT', origin: 'http://[::1]:PORT' }],
	])('%s', async (_, headers) => {
		expect(await ask('POST', pay, headers)).toBe(200);
	});
});

describe('does not obey', () => {
	const cross = { ...own, 'sec-fetch-site': 'cross-site' };
	test.each([
		['another website', { ...own, origin: 'https://shop.example' }],
		['another port of this computer', { ...own, origin: 'http://127.0.0.1:5678' }],
		['a page without an origin', { ...own, origin: 'null' }],
		['a request that a browser marks as foreign', cross],
		['n8n, on the same host', { ...own, 'sec-fetch-site': 'same-site' }],
		['a form of another website', { ...cross, 'sec-fetch-mode': 'navigate' }],
		[
			'a name that somebody gave to this address',
			{ host: 'rebound.example:PORT', origin: 'http://rebound.example:PORT' },
		],
		['a name that only begins like one of ours', { host: 'localhost.rebound.example' }],
		['a host that is none', { host: '%%' }],
	])('%s', async (_, headers) => {
		expect(await ask('POST', pay, headers)).toBe(403);
		const order = (await bench.control('GET', '/orders/A')).json;
		expect(order).toMatchObject({ paid: false });
	});
});

describe('shows', () => {
	const foreign = { ...own, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' };
	test('a website nothing of what is in the sandbox', async () => {
		for (const path of ['/_sandbox/messages', '/_sandbox/events', '/_sandbox/phone/main.js']) {
			expect(await ask('GET', path, foreign)).toBe(403);
			expect(await ask('GET', path, { ...own, origin: 'https://shop.example' })).toBe(403);
		}
	});

	test('the page to whoever follows a link, but under a name of this computer only', async () => {
		const link = { ...foreign, 'sec-fetch-mode': 'navigate' };
		expect(await ask('GET', '/', link)).toBe(200);
		expect(await ask('GET', '/_sandbox/messages', link)).toBe(200);
		expect(await ask('GET', '/', { ...link, host: 'rebound.example' })).toBe(403);
	});
});

test("Exotel's own paths answer under any name, as a proxy may have given one", async () => {
	const path = '/v1/Accounts/sandbox_account.json';
	expect(await ask('GET', path, { host: 'host.docker.internal:PORT' })).toBe(401);
});
