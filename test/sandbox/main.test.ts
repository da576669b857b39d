/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-dangerous-functions -- not shipped: starts a program */
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { startSandbox } from '../../sandbox';
import { eventually } from './harness';

const root = join(__dirname, '../..');

// Each test starts a program and compiles it, which takes seconds on a busy machine.
jest.setTimeout(20_000);

interface Run {
	readonly process: ChildProcessWithoutNullStreams;
	output(): string;
	/** Exit code; null if a signal ended it. */
	readonly exit: Promise<unknown>;
}

function run(...args: string[]): Run {
	const command = ['--import', 'tsx', join(root, 'sandbox/main.ts'), ...args];
	const child = spawn(process.execPath, command, { cwd: root });
	let output = '';
	for (const stream of [child.stdout, child.stderr]) {
		stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
	}
	const exit = once(child, 'exit').then(([code]: unknown[]) => code);
	return { process: child, output: () => output, exit };
}

test.each(['SIGINT', 'SIGTERM'] as const)(
	'says where it listens, and %s ends it',
	async (signal) => {
		const { process: child, output, exit } = run('--port', '0');
		try {
			await eventually(() => expect(output()).toContain('All controls'), 15_000);
			const url = /http:\/\/127\.0\.0\.1:\d+/.exec(output())?.[0];
			expect((await fetch(`${String(url)}/_sandbox/messages`)).status).toBe(200);
			expect(output()).toContain(`phone, to pay on:  ${String(url)}\n`);
			expect(output()).toContain('API key sandbox_key, API token sandbox_token');
			child.kill(signal);
			expect(await exit).toBe(0);
		} finally {
			child.kill('SIGKILL');
		}
	},
);

test('a port in use is reported with the way to choose another', async () => {
	const other = await startSandbox();
	const port = new URL(other.url).port;
	const { output, exit } = run('--port', port);
	expect(await exit).toBe(1);
	expect(output()).toBe(
		`Port ${port} is in use by another program. Choose another one with --port ${Number(port) + 1}.\n`,
	);
	await other.close();
});

test.each([[['--port', '70000']], [['--prot', '4010']]])(
	'%j is answered with the usage',
	async (args) => {
		const { output, exit } = run(...args);
		expect(await exit).toBe(2);
		expect(output()).toContain('Usage: npx tsx sandbox/main.ts [--port <number>]');
	},
);
