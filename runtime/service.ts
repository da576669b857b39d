/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/require-node-api-error -- not shipped: starts the servers that n8n's queue mode needs */
import { execFile } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { startChild, type Child } from './child';

export const run = promisify(execFile);

const START_LIMIT_MS = 30_000;
const POLL_MS = 100;

/** A server on 127.0.0.1 that keeps its data when it is stopped. */
export interface Service extends Child {
	port: number;
}

interface Options {
	/** The program and its arguments. */
	command: readonly string[];
	/** Ends without an error once the service answers. */
	probe: readonly [program: string, ...args: string[]];
	port: number;
	folder: string;
	logFile: string;
	stopSignal: 'SIGINT' | 'SIGTERM';
	/** The user to run as in place of root. */
	user?: string;
}

/** Puts a command to be run as another user; none when absent. */
export const asUser = (user: string | undefined): string[] =>
	user === undefined ? [] : [`--reuid=${user}`, `--regid=${user}`, '--clear-groups'];

/** Rejects with the end of the log if it does not answer within half a minute; it is ended then. */
export async function startService(options: Options): Promise<Service> {
	const { command, folder, logFile, port, stopSignal, user } = options;
	// The system ends it when the process that started it is gone, however that ended.
	const guard = ['setpriv', ...asUser(user), '--pdeathsig', stopSignal.slice(3)];
	const env = { PATH: process.env['PATH'], LC_ALL: 'C.UTF-8' };
	const service = await startChild([...guard, ...command], {
		cwd: folder,
		env,
		logFile,
		stopSignal,
	});
	try {
		await answers(options, service.ended);
	} catch (error) {
		await service.kill();
		const reason = error instanceof Error ? error.message : String(error);
		throw new Error(`${command[0]}: ${reason} The end of ${logFile}:\n${await service.logTail()}`);
	}
	return { ...service, port };
}

async function answers({ probe: [program, ...args] }: Options, ended: Promise<string>) {
	const limit = Date.now() + START_LIMIT_MS;
	const end = ended.then((how) => {
		throw new Error(`it ${how} while it started.`);
	});
	for (;;) {
		const asked = run(program, args).then(
			() => true,
			() => false,
		);
		if (await Promise.race([asked, end])) return;
		if (Date.now() > limit) throw new Error(`no answer within ${START_LIMIT_MS / 1000} s.`);
		await Promise.race([sleep(POLL_MS), end]);
	}
}
