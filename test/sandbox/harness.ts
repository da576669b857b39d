/* eslint-disable @n8n/community-nodes/no-restricted-imports -- not shipped: polls with node:timers */
import { setTimeout as sleep } from 'node:timers/promises';
import { startSandbox, type Sandbox, type SandboxOptions } from '../../sandbox';

interface Answered {
	readonly status: number;
	readonly headers: Headers;
	readonly text: string;
	/** Parsed; undefined if the text is not JSON. */
	readonly json: unknown;
}

async function answered(response: Response): Promise<Answered> {
	const text = await response.text();
	let json: unknown;
	try {
		json = JSON.parse(text);
	} catch {
		json = undefined;
	}
	return { status: response.status, headers: response.headers, text, json };
}

export const basic = (user: string, password: string) =>
	`Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;

/** A running sandbox and the two ways to talk to it. */
export interface Bench {
	readonly sandbox: Sandbox;
	/** POST to the messages call. A string goes out as it is; headers replace the right ones. */
	send(body: unknown, headers?: Record<string, string>, signal?: AbortSignal): Promise<Answered>;
	/** A control below `/_sandbox`. */
	control(method: string, path: string, body?: unknown): Promise<Answered>;
	close(): Promise<void>;
}

export async function startBench(options: SandboxOptions = {}): Promise<Bench> {
	const sandbox = await startSandbox(options);
	const { apiKey, apiToken, accountSid } = sandbox.credentials;
	const right = { authorization: basic(apiKey, apiToken), 'content-type': 'application/json' };
	return {
		sandbox,
		async send(body, headers = {}, signal) {
			return answered(
				await fetch(`${sandbox.url}/v2/accounts/${accountSid}/messages`, {
					method: 'POST',
					headers: { ...right, ...headers },
					body: typeof body === 'string' ? body : JSON.stringify(body),
					...(signal ? { signal } : {}),
				}),
			);
		},
		async control(method, path, body) {
			const text = typeof body === 'string' ? body : JSON.stringify(body);
			return answered(
				await fetch(`${sandbox.url}/_sandbox${path}`, {
					method,
					...(body === undefined ? {} : { body: text }),
				}),
			);
		},
		close: () => sandbox.close(),
	};
}

/** Asks again until the answer is right; fails with the last wrong answer when time is up. */
export async function eventually(
	check: () => void | Promise<void>,
	withinMs = 4_000,
): Promise<void> {
	const deadline = Date.now() + withinMs;
	while (Date.now() < deadline) {
		try {
			return await check();
		} catch {
			await sleep(5);
		}
	}
	return check();
}
