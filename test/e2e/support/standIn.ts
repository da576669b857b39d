/* eslint-disable @n8n/community-nodes/no-restricted-imports -- not shipped: a server needs node:http */
import { createServer, type IncomingMessage } from 'node:http';
import { pathToFileURL } from 'node:url';

/** Another company's service, as far as an example workflow needs it. */
export abstract class StandIn {
	private readonly server = createServer((request, response) => {
		void this.reply(request).then((body) => {
			response.writeHead(body ? 200 : 404, { 'content-type': 'application/json' });
			const { method, url } = request;
			const answer = body ?? { error: { message: `Unknown: ${method} ${url}` } };
			response.end(Buffer.isBuffer(answer) ? answer : JSON.stringify(answer));
		});
	});

	constructor(
		/** Which it stands in for; `*` for whatever has no stand-in of its own. */
		readonly host: string,
	) {}

	/** A file, or JSON. Undefined for what it does not know, and for whom. */
	protected abstract reply(request: IncomingMessage): Promise<object | undefined>;

	async open(): Promise<void> {
		await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
	}

	get port(): number {
		const address = this.server.address();
		if (address === null || typeof address === 'string') throw new Error('It is not open.');
		return address.port;
	}

	/** For an n8n that takes this for the real one. */
	get env() {
		return inPlace(this);
	}

	async close(): Promise<void> {
		const closed = new Promise((resolve) => this.server.close(resolve));
		this.server.closeAllConnections();
		await closed;
	}
}

/** For an n8n that takes them for the real ones. */
export function inPlace(...standIns: readonly Pick<StandIn, 'host' | 'port'>[]) {
	const module = pathToFileURL('test/e2e/support/toStandIns.mjs');
	for (const { host, port } of standIns) module.searchParams.set(host, String(port));
	return { NODE_OPTIONS: `--import ${module.href}` };
}

/** What a request asks for. */
export function targetOf({ url }: IncomingMessage) {
	const { pathname, searchParams } = new URL(url ?? '', 'http://here');
	return { path: decodeURIComponent(pathname), query: searchParams };
}
