/* eslint-disable @n8n/community-nodes/no-restricted-imports -- not shipped: a server needs node:http */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { freePort } from '../../runtime/ports';
import { startReceiver } from '../sandbox/receiver';
import { useShop } from './support/shop';

const shop = useShop();
const testWith = async (data: Readonly<Record<string, unknown>>) => {
	const { n8n, exotel, credential } = shop();
	return await n8n.rest.testCredential(credential.id, {
		name: 'Exotel',
		type: 'exotelApi',
		data: { ...exotel.credential, ...data },
	});
};

test('right values are green, and nothing can have been sent', async () => {
	expect(await testWith({})).toEqual({ status: 'OK', message: 'Connection successful!' });
	const { exotel } = shop();
	expect(await exotel.requests()).toMatchObject([{ body: {}, answered: 400 }]);
});

test('a trailing slash in the base URL is harmless', async () => {
	const { exotel } = shop();
	expect(await testWith({ baseUrl: `${exotel.url}/` })).toMatchObject({ status: 'OK' });
});

test.each([
	[{ apiToken: 'wrong' }, /API key and token/],
	[{ apiKey: 'wrong' }, /API key and token/],
	[{ accountSid: 'wrong' }, /account SID in this region/],
])('%j is red, in plain words', async (data, message) => {
	expect(await testWith(data)).toEqual({
		status: 'Error',
		message: expect.stringMatching(message),
	});
});

test.each([
	['402', /plan or the usage limit/],
	['403', /not permitted/],
	['429', /throttles/],
	['500', /outage/],
	['503', /not available/],
])('an answer %s is red, in plain words', async (kind, message) => {
	const { exotel } = shop();
	await exotel.fault({ kind, times: 1 });
	expect(await testWith({})).toEqual({
		status: 'Error',
		message: expect.stringMatching(message),
	});
});

test.each(['?a=1', '#a'])('a base URL that ends with %s is red', async (ending) => {
	const { exotel } = shop();
	expect(await testWith({ baseUrl: exotel.url + ending })).toMatchObject({ status: 'Error' });
	expect(await exotel.requests()).toEqual([]);
});

test('an address that is not the messages API is red', async () => {
	const { n8n } = shop();
	expect(await testWith({ baseUrl: n8n.url })).toEqual({
		status: 'Error',
		message: expect.stringMatching(/account SID in this region|not the messages API/),
	});
});

test('a redirect is red, and its target never sees the key and token', async () => {
	const target = await startReceiver();
	const proxy = createServer((_request, response) =>
		response.writeHead(307, { location: target.url }).end(),
	);
	const port = await freePort();
	await once(proxy.listen(port, '127.0.0.1'), 'listening');
	expect(await testWith({ baseUrl: `http://127.0.0.1:${port}` })).toEqual({
		status: 'Error',
		message: expect.stringMatching(/not the messages API/),
	});
	expect(target.received).toEqual([]);
	proxy.close();
	await target.close();
});

test('an address where nothing listens is red, in plain words', async () => {
	expect(await testWith({ baseUrl: 'http://127.0.0.1:1' })).toEqual({
		status: 'Error',
		message: expect.stringMatching(/^Exotel could not be reached\. Check /),
	});
});

test('an empty field is red and named', async () => {
	expect(await testWith({ accountSid: '' })).toEqual({
		status: 'Error',
		message: expect.stringMatching(/^Account SID is missing/),
	});
});
