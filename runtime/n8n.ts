/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/require-node-api-error, no-console -- not shipped: starts and stops a process */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startChild, type Child } from './child';
import { installRuntime, nodeBinary } from './install';
import { n8nSettings } from './n8nSettings';
import { unpackPackage } from './package';
import { freePort } from './ports';
import { withProgress } from './progress';

const START_LIMIT_MS = 120_000;
const POLL_MS = 200;

export interface N8nOptions {
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

export interface N8n extends Child {
	/** Such as `http://127.0.0.1:5678`, without a slash at the end. */
	url: string;
}

/**
 * Starts the real n8n on 127.0.0.1 and waits until it answers. Rejects with the end of n8n's log if
 * it ends before, or is not ready within two minutes; no process is left then.
 */
export async function startN8n(options: N8nOptions): Promise<N8n> {
	const { userFolder, packageTarball, log = console.log, signal } = options;
	const node = nodeBinary(await installRuntime('node24', log));
	const install = await installRuntime('n8n', log);
	if (packageTarball !== undefined) await unpackPackage(packageTarball, userFolder);
	const port = options.port ?? (await freePort());
	const env = {
		...n8nSettings({ userFolder, port, brokerPort: await freePort() }),
		...options.env,
	};
	const n8n = await launch(node, join(install, 'node_modules', 'n8n', 'bin', 'n8n'), env, options);
	const url = `http://127.0.0.1:${port}`;
	try {
		await withProgress('Starting n8n', '5 to 15 seconds', log, ready(url, n8n.ended, signal));
	} catch (error) {
		await n8n.kill();
		const reason = error instanceof Error ? error.message : String(error);
		throw new Error(`${reason} The end of ${n8n.logFile}:\n${await n8n.logTail()}`);
	}
	return { ...n8n, url };
}

/** Which of n8n's programs: all in one, or a part of queue mode. */
export type Kind = 'start' | 'webhook' | 'worker';

export async function launch(
	node: string,
	program: string,
	env: NodeJS.ProcessEnv,
	{ userFolder }: Pick<N8nOptions, 'userFolder'>,
	kind: Kind = 'start',
): Promise<Child> {
	await mkdir(userFolder, { recursive: true });
	return await startChild(
		[node, '--import', join(__dirname, 'exitWithParent.mjs'), program, kind],
		{
			cwd: userFolder,
			env: { ...env, PATH: `${join(node, '..')}:${process.env['PATH'] ?? ''}` },
			logFile: join(userFolder, 'n8n.log'),
			hasChannel: true,
		},
	);
}

/** n8n answers every address with a page while it starts, so readiness alone says enough. */
export async function ready(
	url: string,
	ended: Promise<string>,
	abort?: AbortSignal,
): Promise<void> {
	const limit = Date.now() + START_LIMIT_MS;
	const end = ended.then((how) => {
		throw new Error(`n8n ${how} while it started.`);
	});
	for (;;) {
		abort?.throwIfAborted();
		const answer = fetch(`${url}/healthz/readiness`, { signal: AbortSignal.timeout(5000) });
		const isReady = await Promise.race([answer.then(({ ok }) => ok).catch(() => false), end]);
		if (isReady) return;
		if (Date.now() > limit) throw new Error(`n8n was not ready within ${START_LIMIT_MS / 1000} s.`);
		await Promise.race([sleep(POLL_MS), end]);
	}
}
