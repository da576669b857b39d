/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/require-node-api-error, @n8n/community-nodes/no-dangerous-functions, no-console -- not shipped: starts and stops a process */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isNativeError } from 'node:util/types';
import { installRuntime, nodeBinary } from './install';
import { n8nSettings, type N8nVersion } from './n8nSettings';
import { unpackPackage } from './package';
import { freePort } from './ports';
import { withProgress } from './progress';
import { mainProbes, ready } from './ready';

const STOP_GRACE_MS = 20_000;
const TAIL_LINES = 30;

export interface N8nOptions {
	/** The last n8n 1.x, or 2.41, which is the default. */
	version?: N8nVersion;
	/** n8n's data goes to `<userFolder>/.n8n`, its log to `<userFolder>/n8n.log`. */
	userFolder: string;
	/** A free one when absent. */
	port?: number;
	/** The package to have in place, as made by `packPackage`. */
	packageTarball?: string;
	/** Settings over the quiet ones. */
	env?: Readonly<Record<string, string>>;
	log?: (line: string) => void;
	/** Breaks the start off; once n8n runs, `stop` ends it. */
	signal?: AbortSignal;
}

export interface N8n {
	/** Such as `http://127.0.0.1:5678`, without a slash at the end. */
	url: string;
	pid: number;
	logFile: string;
	/** The last lines that n8n wrote. */
	logTail(): Promise<string>;
	/** Resolves when the process has ended, for whatever reason, to a phrase that says how. */
	ended: Promise<string>;
	/** Asks n8n to end and, if it has not within 20 seconds, ends it. */
	stop(): Promise<void>;
	/** Ends n8n at once, as a crash would. */
	kill(): Promise<void>;
}

/**
 * Starts the real n8n on 127.0.0.1 and waits until it answers. Rejects with the end of n8n's log if
 * it ends before, or is not ready within two minutes; no process is left then.
 */
export async function startN8n(options: N8nOptions): Promise<N8n> {
	const { version = '2', userFolder, packageTarball, log = console.log, signal } = options;
	const node = nodeBinary(await installRuntime('node24', log));
	const install = await installRuntime(version === '1' ? 'n8n1' : 'n8n', log);
	if (packageTarball !== undefined) await unpackPackage(packageTarball, userFolder);
	const port = options.port ?? (await freePort());
	const env = {
		...n8nSettings({ userFolder, port, brokerPort: await freePort() }, version),
		...options.env,
	};
	const n8n = await launch(node, join(install, 'node_modules', 'n8n', 'bin', 'n8n'), env, options);
	const url = `http://127.0.0.1:${port}`;
	try {
		const started = ready(mainProbes(url), n8n.ended, signal);
		await withProgress('Starting n8n', '5 to 15 seconds', log, started);
	} catch (error) {
		await n8n.kill();
		const reason = error instanceof Error ? error.message : String(error);
		throw new Error(`${reason} The end of ${n8n.logFile}:\n${await n8n.logTail()}`);
	}
	return { ...n8n, url };
}

async function launch(
	node: string,
	program: string,
	env: NodeJS.ProcessEnv,
	{ userFolder }: N8nOptions,
): Promise<Omit<N8n, 'url'>> {
	await mkdir(userFolder, { recursive: true });
	const logFile = join(userFolder, 'n8n.log');
	const output = await open(logFile, 'w');
	const child = spawn(node, ['--import', join(__dirname, 'exitWithParent.mjs'), program, 'start'], {
		cwd: userFolder,
		env: { ...env, PATH: `${join(node, '..')}:${process.env['PATH'] ?? ''}` },
		stdio: ['ignore', output.fd, output.fd, 'ipc'],
		// A process group of its own: Ctrl-C reaches only us, and one signal ends its task runner too.
		detached: true,
	});
	const ended = endOf(child);
	await output.close();
	const { pid } = child;
	if (pid === undefined) throw new Error(`n8n could not be started: ${await ended}.`);

	const kill = async () => {
		signalGroup(pid, 'SIGKILL');
		await ended;
	};
	const stop = async () => {
		child.kill('SIGTERM');
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
