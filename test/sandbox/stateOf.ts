import type { Bench } from './harness';
import { get } from './json';

/** Sends a request that is accepted; the last status that the sandbox reports of its message. */
export async function stateOf(bench: Bench, request: object): Promise<unknown> {
	expect((await bench.send(request)).status).toBe(202);
	const { json: messages } = await bench.control('GET', '/messages');
	return get(messages, `[${Number(get(messages, 'length')) - 1}].state`);
}
