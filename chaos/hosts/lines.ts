/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-dangerous-functions -- not shipped: reads a database */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** The lines that a program writes. @throws if it does not end well */
export async function* linesOf(program: string, args: readonly string[]): AsyncIterable<string> {
	const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'] });
	const ended = once(child, 'exit');
	yield* createInterface({ input: child.stdout, crlfDelay: Infinity });
	const [code]: unknown[] = await ended;
	if (code !== 0) throw new Error(`${program} ended with code ${String(code)}`);
}
