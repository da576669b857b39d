/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/require-node-api-error, @n8n/community-nodes/no-dangerous-functions -- not shipped: starts and stops a process */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { open, readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { isNativeError } from 'node:util/types';

const STOP_GRACE_MS = 20_000;
const TAIL_LINES = 30;

export interface Child {
	pid: number;
	logFile: string;
	/** The last lines that it wrote. */
	logTail(): Promise<string>;
	/** Resolves when the process has ended, for whatever reason, to a phrase that says how. */
	ended: Promise<string>;
	/** Asks it to end and, if it has not within 20 seconds, ends it. */
	stop(): Promise<void>;
	/** Ends it at once, as a crash would. */
	kill(): Promise<void>;
}

interface Options {
	cwd: string;
	env: NodeJS.ProcessEnv;
	/** Takes all that it writes, in place of what is there. */
	logFile: string;
	stopSignal?: NodeJS.Signals;
	/** Gives a Node.js program a channel that closes when we are gone. */
	hasChannel?: boolean;
}

/** @throws if the program cannot be started */
export async function startChild(
	[program = '', ...args]: readonly string[],
	{ cwd, env, logFile, stopSignal = 'SIGTERM', hasChannel = false }: Options,
): Promise<Child> {
	const output = await open(logFile, 'w');
	const child = spawn(program, args, {
		cwd,
		env,
		stdio: ['ignore', output.fd, output.fd, ...(hasChannel ? (['ipc'] as const) : [])],
		// A process group of its own: Ctrl-C reaches only us, and one signal ends its children too.
		detached: true,
	});
	const ended = endOf(child);
	await output.close();
	const { pid } = child;
	if (pid === undefined) throw new Error(`${program} could not be started: ${await ended}.`);

	const kill = async () => {
		signalGroup(pid, 'SIGKILL');
		await ended;
	};
	const stop = async () => {
		child.kill(stopSignal);
		await Promise.race([ended, sleep(STOP_GRACE_MS, undefined, { ref: false })]);
		await kill();
	};
	const logTail = async () =>
		(await readFile(logFile, 'utf8')).trimEnd().split('\n').slice(-TAIL_LINES).join('\n');
	return { pid, logFile, logTail, ended, stop, kill };
}

async function endOf(child: ChildProcess): Promise<string> {
	try {
		await once(child, 'exit');
		return child.signalCode === null
			? `ended with code ${child.exitCode}`
			: `was ended by ${child.signalCode}`;
	} catch (error) {
		return error instanceof Error ? error.message : String(error);
	}
}

/** Does nothing when no process of the group is left. */
function signalGroup(pid: number, signal: NodeJS.Signals): void {
	try {
		process.kill(-pid, signal);
	} catch (error) {
		// Inside a jest test, Node.js throws the Error of another realm: instanceof does not know it.
		if (!(isNativeError(error) && 'code' in error && error.code === 'ESRCH')) throw error;
	}
}
