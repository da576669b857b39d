/* eslint-disable @n8n/community-nodes/no-restricted-imports -- not shipped: a server needs node:http */
import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import { pipeline } from 'node:stream';

/** Where a path goes, such as `http://127.0.0.1:5678`; undefined while nobody can take it. */
export type Route = (path: string) => string | undefined;

export interface Proxy {
	close(): Promise<void>;
}

function pass(target: string, incoming: IncomingMessage, outgoing: ServerResponse): void {
	const { method, url: path } = incoming;
	// A connection for each call: n8n closes idle ones, and a call could be sent into one that is closing.
	const headers = { ...incoming.headers, connection: 'close' };
	const passed = request(target, { method, path, headers, agent: false }, (answer) => {
		const answerHeaders = { ...answer.headers };
		delete answerHeaders.connection;
		outgoing.writeHead(answer.statusCode ?? 502, answerHeaders);
		pipeline(answer, outgoing, () => {});
	});
	passed.on('error', () => {
		if (outgoing.headersSent) outgoing.destroy();
		else outgoing.writeHead(502).end();
	});
	outgoing.on('close', () => passed.destroy());
	incoming.pipe(passed);
}

/** A reverse proxy on 127.0.0.1: 502 when the target fails, 503 when there is none. HTTP only. */
export async function startProxy(port: number, route: Route): Promise<Proxy> {
	const server = createServer((incoming, outgoing) => {
		const target = route(incoming.url ?? '/');
		if (target === undefined) outgoing.writeHead(503).end();
		else pass(target, incoming, outgoing);
	});
	server.listen(port, '127.0.0.1');
	await once(server, 'listening');
	const close = async () => {
		if (!server.listening) return;
		const closed = once(server, 'close');
		server.close();
		server.closeAllConnections();
		await closed;
	};
	return { close };
}
