/* eslint-disable @n8n/community-nodes/no-restricted-imports -- not shipped: a server needs node:http */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { freePort } from '../../runtime/ports';
import { mainProbes, ready } from '../../runtime/ready';

const running = new Promise<string>(() => {});

/** Answers each path by its list of statuses; the last one stays. */
async function startServer(statuses: Readonly<Record<string, number[]>>) {
	const asked: string[] = [];
	const server = createServer(({ url = '' }, response) => {
		asked.push(url);
		const left = statuses[url] ?? [];
		response.writeHead((left.length > 1 ? left.shift() : left[0]) ?? 404).end();
	});
	const port = await freePort();
	await once(server.listen(port, '127.0.0.1'), 'listening');
	const close = () => {
		server.closeAllConnections();
		server.close();
	};
	return { url: `http://127.0.0.1:${port}`, asked, close };
}

describe('n8n is ready', () => {
	it.each([
		['n8n 1, whose interface comes last', [200], [404, 404, 200]],
		['n8n 2, which answers with a page while it starts', [503, 503, 200], [200]],
	])('when all of its addresses answer: %s', async (_case, readiness, settings) => {
		const paths = { '/healthz/readiness': readiness, '/rest/settings': settings };
		const { url, asked, close } = await startServer(paths);
		await ready(mainProbes(url), running);
		close();
		expect(asked).toHaveLength(6);
	});

	it('never, once its process has ended', async () => {
		const { url, close } = await startServer({});
		const ended = Promise.resolve('ended with code 1');
		await expect(ready(mainProbes(url), ended)).rejects.toThrow(
			'n8n ended with code 1 while it started.',
		);
		close();
	});

	it('never, once the start is broken off', async () => {
		const abort = AbortSignal.abort(new Error('Ctrl-C'));
		await expect(ready(mainProbes('http://127.0.0.1:1'), running, abort)).rejects.toThrow('Ctrl-C');
	});
});
