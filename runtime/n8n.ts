/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/require-node-api-error, no-console -- not shipped: starts and stops a process */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { startChild, type Child } from './child';
import { installRuntime, nodeBinary } from './install';
import { n8nSettings, type N8nVersion } from './n8nSettings';
import { unpackPackage } from './package';
import { freePort } from './ports';
import { withProgress } from './progress';
import { mainProbes, ready } from './ready';

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
	/** How long a start may take; two minutes when absent. */
	startLimitMs?: number;
	/** Breaks the start off; once n8n runs, `stop` ends it. */
	signal?: AbortSignal;
}

export interface N8n extends Child {
	/** Such as `http://127.0.0.1:5678`, without a slash at the end. */
	url: string;
}

/**
 * Starts the real n8n on 127.0.0.1 and waits until it answers. Rejects with the end of n8n's log if
 * it ends before, or is not ready in time; no process is left then.
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
		const started = ready(mainProbes(url), n8n.ended, signal, options.startLimitMs);
		await withProgress('Starting n8n', '5 to 15 seconds', log, started);
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
