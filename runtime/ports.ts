/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/require-node-api-error -- not shipped: asks the operating system for ports */
import { createServer } from 'node:net';

const HOST = '127.0.0.1';

/** Takes a port for a moment. Rejects if it is not free. */
function probe(port: number): Promise<void> {
	return new Promise((resolve, reject) => {
		const server = createServer();
		server.once('error', reject);
		server.listen(port, HOST, () => server.close(() => resolve()));
	});
}

export const isPortFree = (port: number): Promise<boolean> =>
	probe(port).then(
		() => true,
		() => false,
	);

/**
 * Below the ports that the systems give to connections, which may take one of those between now and
 * the moment in which a server listens there.
 */
const range = { first: 10_000, count: 22_000 };
const given = new Set<number>();

/** A port that nothing listens on, and that this process has not been given before. */
export async function freePort(): Promise<number> {
	for (;;) {
		const port = range.first + Math.floor(Math.random() * range.count);
		if (given.has(port)) continue;
		given.add(port);
		if (await isPortFree(port)) return port;
	}
}

/** Throws a sentence for the person at the terminal if something listens on that port already. */
export async function assertPortFree(port: number, owner: string, variable: string): Promise<void> {
	try {
		await probe(port);
	} catch (error) {
		const code = error instanceof Error && 'code' in error ? error.code : error;
		const reason = code === 'EADDRINUSE' ? 'is already in use' : `cannot be used (${String(code)})`;
		throw new Error(
			`Port ${port}, which ${owner} should listen on, ${reason}. Stop what uses it, or choose another one: ${variable}=${port > 64_000 ? port - 1000 : port + 1000} npm start`,
		);
	}
}

/** A port number from the environment, or the fallback when the variable is unset or empty. */
export function portFrom(variable: string, fallback: number, env = process.env): number {
	const text = env[variable] || String(fallback);
	const port = Number(text);
	if (!Number.isInteger(port) || port < 1 || port > 65_535) {
		throw new Error(`${variable} must be a port number from 1 to 65535, not "${text}".`);
	}
	return port;
}
