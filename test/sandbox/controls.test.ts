/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals -- not shipped: reads the README */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { controls } from '../../sandbox/controls';
import { template } from '../../sandbox/templates';
import { faultKinds } from '../../sandbox/faults';
import { defaultKnobs } from '../../sandbox/callbacks/knobs';
import { razorpay, upi } from '../fixtures/sandbox-requests';
import { basic, startBench, type Bench } from './harness';
import { get } from './json';

let bench: Bench;
beforeEach(async () => {
	bench = await startBench();
});
afterEach(() => bench.close());

test('accepted messages are listed with what they carried, newest last', async () => {
	const body = { ...upi('A', 'http://127.0.0.1:65000/callback'), custom_data: 'run-7' };
	await bench.send(body);
	await bench.send(razorpay('B'));
	const { json } = await bench.control('GET', '/messages');
	expect(json).toMatchObject([
		{
			sid: expect.stringMatching(/^[0-9a-f]{32}$/),
			from: '+919999900002',
			to: '+919999900001',
			content: get(body, 'whatsapp.messages[0].content'),
			custom_data: 'run-7',
			status_callback: 'http://127.0.0.1:65000/callback',
			state: 'EX_MESSAGE_DELIVERED',
		},
		{ from: '919999900002', reference: 'B', custom_data: null, status_callback: null },
	]);
});

test('every request to Exotel is listed, without what must stay secret', async () => {
	await bench.send(razorpay('A'), { 'x-run': '7' });
	await bench.send('{"broken', { authorization: basic('sandbox_key', 'wrong_token') });
	await fetch(`${bench.sandbox.url}/v1/Accounts/sandbox_account.json`);
	const { json, text } = await bench.control('GET', '/requests');
	expect(json).toMatchObject([
		{
			method: 'POST',
			path: '/v2/accounts/sandbox_account/messages',
			headers: { 'x-run': '7', 'content-type': 'application/json' },
			authorized: true,
			body: razorpay('A'),
			answered: 202,
			fault: null,
			at: expect.stringMatching(/Z$/),
		},
		{ authorized: false, body: '{"broken', answered: 401 },
		{ method: 'GET', authorized: false, body: '', answered: 401 },
	]);
	expect(text).not.toMatch(/Basic|"authorization"/i);
});

test('forget leaves nothing, not even knobs, faults and references', async () => {
	await bench.send(upi('A', 'http://127.0.0.1:65000/callback'));
	await bench.control('POST', '/faults', { kind: '500', times: 9 });
	await bench.control('POST', '/callbacks', { repeat: 5, drop: true });
	expect((await bench.control('DELETE', '')).status).toBe(200);
	for (const path of ['/messages', '/requests', '/orders', '/faults']) {
		expect((await bench.control('GET', path)).json).toEqual([]);
	}
	const { json } = await bench.control('GET', '/callbacks');
	expect(json).toEqual({ knobs: defaultKnobs, callbacks: [] });
	expect((await bench.send(razorpay('A'))).status).toBe(202);
});

test('knobs that are not named keep their value', async () => {
	await bench.control('POST', '/callbacks', { repeat: 2 });
	const { json } = await bench.control('POST', '/callbacks', { wrap: true });
	expect(json).toEqual({ ...defaultKnobs, repeat: 2, wrap: true });
});

describe('a wrong control call is answered with the reason', () => {
	test.each([
		['GET', '/nosuch', undefined, 404, 'there is no control /_sandbox/nosuch'],
		['GET', '', undefined, 405, '/_sandbox takes DELETE'],
		['PUT', '/faults', {}, 405, '/_sandbox/faults takes GET, POST'],
		['GET', '/orders/%E0%A4%A', undefined, 400, '"%E0%A4%A" is not percent-encoded'],
		['GET', '/orders/A', undefined, 404, 'no order_details with reference "A" arrived'],
		['POST', '/callbacks', '{', 400, 'body: is not JSON'],
		['POST', '/callbacks', { delayMs: -1 }, 400, /^delayMs: /],
		['POST', '/callbacks', { delay: 1 }, 400, /delay/],
		['POST', '/callbacks', { retryDelaysMs: Array(21).fill(1) }, 400, /^retryDelaysMs: /],
		['POST', '/callbacks', undefined, 400, /^body: /],
	])('%s /_sandbox%s %j', async (method, path, body, status, error) => {
		const answer = await bench.control(method, path, body);
		expect(answer.status).toBe(status);
		expect(get(answer.json, 'error')).toMatch(error);
	});
});

describe('a wrong fault is refused with the reason and queues nothing', () => {
	test.each([
		[{ kind: '418' }, /^kind: /],
		[{}, /^kind: /],
		[{ kind: '500', times: 0 }, /^times: /],
		[{ kind: '500', retryAfter: 3 }, 'retryAfter: retryAfter is only for 429, 503'],
		[{ kind: '400', when: 'afterProcessing' }, /^when: when is only for 500, 503/],
		[{ kind: '500', when: 'later' }, /^when: /],
		[{ kind: '500', item: 1 }, 'item: item is only for partial'],
		[{ kind: '500', tiems: 2 }, /tiems/],
		[[{ kind: '500' }, { kind: 'x' }], /^1\.kind: /],
	])('%j', async (fault, reason) => {
		const { status, json } = await bench.control('POST', '/faults', fault);
		expect(status).toBe(400);
		expect(get(json, 'error')).toMatch(reason);
		expect((await bench.control('GET', '/faults')).json).toEqual([]);
	});
});

describe('README.md', () => {
	const hello = template.parse({ name: 'hello' });
	const readme = readFileSync(join(__dirname, '../../sandbox/README.md'), 'utf8');

	test.each(controls.map(({ method, path }) => `${method} /_sandbox${path}`))(
		'documents %s',
		(control) => {
			const withAngles = control.replace(/:(\w+)/g, '<$1>');
			expect(readme).toContain(`\`${withAngles}\``);
		},
	);

	test('documents the events', () => {
		expect(readme).toContain('`GET /_sandbox/events`');
	});

	test.each([...faultKinds, ...Object.keys(defaultKnobs), ...Object.keys(hello)])(
		'documents %s',
		(word) => {
			expect(readme).toContain(`\`${word}\``);
		},
	);
});
