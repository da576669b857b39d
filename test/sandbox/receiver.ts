/* eslint-disable @n8n/community-nodes/no-restricted-imports -- not shipped: a server needs node:http */
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';

interface Received {
	readonly contentType: string | undefined;
	readonly text: string;
	readonly json: unknown;
}

/** A merchant's end point for status callbacks. */
export interface Receiver {
	readonly url: string;
	readonly received: Received[];
	/** Statuses of the next answers; 200 when there are no more. `hang` never answers. */
	readonly answers: (number | 'hang')[];
	close(): Promise<void>;
}

export async function startReceiver(): Promise<Receiver> {
	const received: Received[] = [];
	const answers: (number | 'hang')[] = [];
	const server = createServer((request, response) => {
		void text(request).then((body) => {
			const contentType = request.headers['content-type'];
			received.push({ contentType, text: body, json: JSON.parse(body) });
			const status = answers.shift() ?? 200;
			if (status !== 'hang') response.writeHead(status).end();
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('no port');
	return {
		url: `http://127.0.0.1:${address.port}/callback`,
		received,
		answers,
		async close() {
			const closed = new Promise((resolve) => server.close(resolve));
			server.closeAllConnections();
			await closed;
		},
	};
}
