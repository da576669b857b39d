/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/require-node-api-error, @n8n/community-nodes/no-dangerous-functions -- not shipped: starts and asks a process */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';

const project = dirname(dirname(__dirname));
const START_LIMIT_MS = 30_000;
const ANSWER_LIMIT_MS = 30_000;

const requestsSchema = z.array(z.object({ answered: z.number().nullable() }));
const ordersSchema = z.array(z.object({ received: z.number(), accepted: z.number() }));

/** What arrived at the sandbox since it forgot. */
export interface Arrivals {
	/** Requests to the messages API that were answered with 202. */
	readonly requests: number;
	/** Requests that were answered with anything else. */
	readonly refused: number;
	/** Orders that were received once and accepted. */
	readonly orders: number;
}

/** The sandbox in a process of its own, so that it shares no event loop with what is measured. */
export class SandboxProcess {
	private constructor(
		readonly url: string,
		readonly stop: () => Promise<void>,
	) {}

	/** It ends with this process, however that ends. Rejects if it does not say its address. */
	static async start(): Promise<SandboxProcess> {
		const imports = ['--import', join(project, 'runtime', 'exitWithParent.mjs'), '--import', 'tsx'];
		const program = join(project, 'sandbox', 'main.ts');
		const child = spawn(process.execPath, [...imports, program, '--port', '0'], {
			cwd: project,
			stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
			// A process group of its own: Ctrl-C reaches only us, and we end it.
			detached: true,
		});
		const ended = once(child, 'exit');
		const stop = async () => {
			child.kill('SIGKILL');
			await ended;
		};
		try {
			const { stdout } = child;
			if (stdout === null) throw new Error('The sandbox has no output');
			const signal = AbortSignal.timeout(START_LIMIT_MS);
			const said = once(createInterface(stdout), 'line', { signal });
			const [line]: unknown[] = await Promise.race([said, ended]);
			const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(String(line)) ?? [];
			if (url === undefined) throw new Error(`The sandbox did not start: ${String(line)}`);
			return new SandboxProcess(url, stop);
		} catch (error) {
			await stop();
			throw error;
		}
	}

	async arrivals(): Promise<Arrivals> {
		const requests = requestsSchema.parse(await this.control('GET', '/requests'));
		const orders = ordersSchema.parse(await this.control('GET', '/orders'));
		const accepted = requests.filter(({ answered }) => answered === 202).length;
		return {
			requests: accepted,
			refused: requests.length - accepted,
			orders: orders.filter((order) => order.received === 1 && order.accepted === 1).length,
		};
	}

	async forget(): Promise<void> {
		await this.control('DELETE', '');
	}

	private async control(method: 'GET' | 'DELETE', path: string): Promise<unknown> {
		const signal = AbortSignal.timeout(ANSWER_LIMIT_MS);
		const answer = await fetch(`${this.url}/_sandbox${path}`, { method, signal });
		if (!answer.ok) throw new Error(`The sandbox answered ${answer.status} to ${method} ${path}`);
		return await answer.json();
	}
}
