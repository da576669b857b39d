/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-dangerous-functions -- not shipped: starts and kills processes */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const hook = join(__dirname, '..', '..', 'runtime', 'exitWithParent.mjs');

/** Starts a child as startN8n does, prints its process id and stays. */
const parentProgram = `
	const { spawn } = require('node:child_process');
	const args = ['--import', process.argv[1], '-e', 'setInterval(() => {}, 1000)'];
	const options = { stdio: ['ignore', 'ignore', 'ignore', 'ipc'], detached: true };
	console.log(spawn(process.execPath, args, options).pid);
	setInterval(() => {}, 1000);
`;

function isAlive(pid: number): boolean {
	try {
		return process.kill(pid, 0);
	} catch {
		return false;
	}
}

it.each([
	['at once', 0],
	['later', 500],
])('a process ends when the one that started it was killed %s', async (_when, milliseconds) => {
	const parent = spawn(process.execPath, ['-e', parentProgram, hook]);
	const [line]: unknown[] = await once(parent.stdout, 'data');
	const pid = Number(String(line));
	await sleep(milliseconds);
	expect(isAlive(pid)).toBe(true);
	parent.kill('SIGKILL');
	const limit = Date.now() + 4000;
	while (isAlive(pid) && Date.now() < limit) await sleep(20);
	expect(isAlive(pid)).toBe(false);
});
