/* eslint-disable @n8n/community-nodes/no-restricted-imports -- not shipped: a server needs node:http */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { answerApi } from './api';
import { controlPrefix } from './controls/answer';
import { ControlError } from './controls/control';
import { send } from './http';
import type { Credentials, SandboxOptions } from './options';
import { answerOwn } from './own';
import { World } from './world';

export type { Credentials, SandboxOptions } from './options';

export interface Sandbox {
	/** `http://127.0.0.1:<port>`, without a trailing slash. */
	readonly url: string;
	readonly credentials: Credentials;
	/** Ends open connections and pending callbacks. */
	close(): Promise<void>;
}

async function answer(world: World, request: IncomingMessage, response: ServerResponse) {
	const path = (request.url ?? '').replace(/[?#].*$/, '');
	const isPage = path === '/' && request.method === 'GET';
	const isControl = path === controlPrefix || path.startsWith(`${controlPrefix}/`);
	await (isPage || isControl ? answerOwn : answerApi)(world, request, response, path);
}

/** A caller that breaks off while sending is no error of ours and cannot be answered. */
function answerError(request: IncomingMessage, response: ServerResponse, error: unknown): void {
	if (request.errored ?? response.destroyed) return;
	if (error instanceof ControlError) {
		send(response, { status: error.status, body: { error: error.message } });
	} else {
		send(response, { status: 500, body: { error: `the sandbox failed: ${String(error)}` } });
	}
}

/** Milliseconds; long, since a client that reuses a closing connection sees a fault nobody queued. */
const keepAliveTimeout = 60_000;

function serve(world: World) {
	return createServer({ keepAliveTimeout }, (request, response) => {
		answer(world, request, response).catch((error: unknown) => {
			answerError(request, response, error);
		});
	});
}

/**
 * Starts a stand-in for Exotel on 127.0.0.1. Rejects if the port is taken (`EADDRINUSE`).
 */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
	const world = new World(options);
	const server = serve(world);
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject);
		server.listen(options.port ?? 0, '127.0.0.1', resolve);
	});
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('The sandbox has no port');
	return {
		url: `http://127.0.0.1:${address.port}`,
		credentials: world.credentials,
		async close() {
			const closed = new Promise<void>((resolve, reject) => {
				server.close((error) => (error ? reject(error) : resolve()));
			});
			server.closeAllConnections();
			world.forget();
			await closed;
		},
	};
}
