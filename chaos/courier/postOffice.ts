/* eslint-disable @n8n/community-nodes/no-restricted-imports -- not shipped: a server needs node:http */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Courier } from './courier';
import { readLetters } from './letter';

/** Where the sandbox brings its callbacks: n8n's public address. */
export interface PostOffice {
	stop(): Promise<void>;
}

export async function openPostOffice(port: number, courier: Courier): Promise<PostOffice> {
	const server = createServer((request, response) => {
		text(request).then(
			(body) => {
				courier.take(readLetters(request.url ?? '/', body));
				response.writeHead(200).end();
			},
			() => response.destroy(),
		);
	});
	server.listen(port, '127.0.0.1');
	await once(server, 'listening');
	return {
		stop: async () => {
			server.closeAllConnections();
			server.close();
			await once(server, 'close');
		},
	};
}
