/* eslint-disable @n8n/community-nodes/no-restricted-imports -- not shipped: a server needs node:http */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { freePort } from '../../runtime/ports';
import { startProxy, type Proxy, type Route } from '../../runtime/proxy';

const servers: Server[] = [];
let proxy: Proxy | undefined;
afterEach(async () => {
	await proxy?.close();
	servers.splice(0).forEach((server) => server.close());
});

/** Answers with its name and what it was sent. */
async function startTarget(name: string): Promise<string> {
	const port = await freePort();
	const server = createServer((request, response) => {
		const chunks: Buffer[] = [];
		request.on('data', (chunk: Buffer) => chunks.push(chunk));
		request.on('end', () => {
			const { method, url, headers } = request;
			const body = Buffer.concat(chunks).toString();
			response.writeHead(201, { 'x-name': name, 'set-cookie': ['a=1', 'b=2'] });
			response.end(JSON.stringify({ method, url, host: headers.host, body }));
		});
	});
	servers.push(server.listen(port, '127.0.0.1'));
	await once(server, 'listening');
	return `http://127.0.0.1:${port}`;
}

async function proxyOf(route: Route): Promise<string> {
	const port = await freePort();
	proxy = await startProxy(port, route);
	return `http://127.0.0.1:${port}`;
}

test('a call and its answer pass unchanged', async () => {
	const target = await startTarget('one');
	const url = await proxyOf(() => target);
	const body = '₹'.repeat(100_000);
	const answer = await fetch(`${url}/webhook/a%20b?c=d`, { method: 'PUT', body });

	expect(answer.status).toBe(201);
	expect(answer.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
	const told = { method: 'PUT', url: '/webhook/a%20b?c=d', host: new URL(url).host, body };
	expect(await answer.json()).toEqual(told);
});

test('the path decides who gets the call', async () => {
	const targets = new Map([
		['/one', await startTarget('one')],
		['/two', await startTarget('two')],
	]);
	const url = await proxyOf((path) => targets.get(path));
	for (const name of ['one', 'two']) {
		expect((await fetch(`${url}/${name}`)).headers.get('x-name')).toBe(name);
	}
});

test('a call that nobody can take yet is a 503, one whose target is gone a 502', async () => {
	const gone = `http://127.0.0.1:${await freePort()}`;
	const url = await proxyOf((path) => (path === '/gone' ? gone : undefined));
	expect((await fetch(`${url}/early`)).status).toBe(503);
	expect((await fetch(`${url}/gone`, { method: 'POST', body: 'text' })).status).toBe(502);
});

test('closed, it takes no call, and its port is free again', async () => {
	const url = await proxyOf(() => undefined);
	await fetch(url);
	await proxy?.close();
	await proxy?.close();
	await expect(fetch(url)).rejects.toThrow('fetch failed');
	proxy = await startProxy(Number(new URL(url).port), () => undefined);
});
