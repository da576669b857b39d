/* eslint-disable @n8n/community-nodes/no-restricted-imports -- not shipped: a server needs node:http */
import { createServer, request, type ServerResponse } from 'node:http';
import type { IWebhookFunctions } from 'n8n-workflow';
import { claim, StillHandled } from '../../../nodes/shared/claim';
import { RecentKeys } from '../../../nodes/shared/recentKeys';
import { strict } from '../strict';
import { hostResponse } from './request';

let recent: RecentKeys;
const arrivals = new Map<string, (response: ServerResponse) => void>();
const server = createServer((call, response) => arrivals.get(call.url ?? '')?.(response));
beforeAll(async () => {
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
beforeEach(() => (recent = new RecentKeys()));
afterAll(() => {
	server.close();
	server.closeAllConnections();
});

let calls = 0;

/** A call over real HTTP that claims keys when it is told to, and is answered when it is told to. */
async function open() {
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('no port');
	const path = `/${(calls += 1)}`;
	const arrived = new Promise<ServerResponse>((resolve) => arrivals.set(path, resolve));
	const client = request({ port: address.port, path, agent: false });
	client.on('error', () => {});
	client.on('response', (answer) => answer.resume().on('error', () => {}));
	client.end();
	const response = await arrived;
	const closed = new Promise((resolve) => response.once('close', resolve));
	const context = strict<IWebhookFunctions>('IWebhookFunctions', {
		getResponseObject: () => hostResponse(response),
	});
	return {
		response,
		claim: async (...keys: string[]) => [...(await claim(context, recent, keys))],
		answer: async (status: number) => {
			response.writeHead(status).end();
			await closed;
		},
		hangUp: async () => {
			client.destroy();
			await closed;
		},
	};
}

/** A call that has claimed keys. */
async function at(...keys: string[]) {
	const call = await open();
	expect(await call.claim(...keys)).toEqual(keys);
	return call;
}

test('calls with the same keys in another order do not wait for one another', async () => {
	const [first, second, third] = [await at('b'), await open(), await open()];
	const [ofSecond, ofThird] = [second.claim('b', 'a'), third.claim('a', 'b')];
	await first.answer(500);
	expect(await ofSecond).toEqual(['a', 'b']);
	await second.answer(200);
	expect(await ofThird).toEqual([]);
});

test.each([
	['with success', 200, []],
	['with anything else', 500, ['a']],
])('after an answer %s a claim is kept or not', async (_what, status, left) => {
	await (await at('a')).answer(status);
	expect(await (await open()).claim('a')).toEqual(left);
});

test('a claim ends with the connection, also where an answer was begun', async () => {
	const broken = await at('a');
	broken.response.writeHead(200, { 'content-length': 10 }).write('half');
	await broken.hangUp();
	await at('a');
});

test('a call that has broken off before claims nothing', async () => {
	const gone = await open();
	await gone.hangUp();
	await expect(gone.claim('a')).rejects.toThrow(StillHandled);
	await at('a');
});

test('a call that breaks off while it waits takes nothing from those that come after it', async () => {
	const [first, gone] = [await at('b'), await open()];
	const ofGone = expect(gone.claim('a', 'b')).rejects.toThrow(StillHandled);
	await gone.hangUp();
	const next = await at('a');
	await first.answer(500);
	await ofGone;
	const repeat = (await open()).claim('a');
	await next.answer(200);
	expect(await repeat).toEqual([]);
});

test('a call that has waited for seconds gives up, and holds nothing', async () => {
	const [first, tired] = [await at('b'), await open()];
	await expect(tired.claim('a', 'b')).rejects.toThrow(StillHandled);
	await at('a');
	await first.answer(200);
});
