/* eslint-disable @n8n/community-nodes/no-restricted-imports -- not shipped: needs connections that are kept */
import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';

const CONNECTIONS = 10;
const LIMIT_MS = 30_000;

export interface Load {
	readonly url: string;
	/** Makes the JSON of the next callback. */
	readonly nextBody: () => string;
	/** No callback begins after so many milliseconds. */
	readonly duration: number;
	readonly maxCallbacks: number;
}

/** @throws if it is answered anything but 200, or not within half a minute */
export async function post(agent: Agent, url: string, body: string): Promise<void> {
	const headers = {
		'content-type': 'application/json',
		'content-length': Buffer.byteLength(body),
	};
	const signal = AbortSignal.timeout(LIMIT_MS);
	const outgoing = request(url, { method: 'POST', agent, headers, signal });
	outgoing.end(body);
	const status = await new Promise<number | undefined>((resolve, reject) => {
		outgoing.once('error', reject);
		outgoing.once('response', (incoming) => {
			text(incoming).then(() => resolve(incoming.statusCode), reject);
		});
	});
	if (status !== 200) throw new Error(`A callback was answered ${String(status)}`);
}

/**
 * Sends callbacks as fast as they are answered, over connections that stay open, each of which waits
 * for its answer. Returns their number and the milliseconds until the last answer.
 * @throws if one is answered anything but 200
 */
export async function applyLoad({ url, nextBody, duration, maxCallbacks }: Load) {
	const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
	const start = performance.now();
	let callbacks = 0;
	const connection = async () => {
		while (callbacks < maxCallbacks && performance.now() - start < duration) {
			callbacks++;
			await post(agent, url, nextBody());
		}
	};
	try {
		await Promise.all(Array.from({ length: CONNECTIONS }, connection));
		return { callbacks, elapsed: performance.now() - start };
	} finally {
		agent.destroy();
	}
}
