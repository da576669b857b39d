/* eslint-disable @n8n/community-nodes/no-restricted-imports, no-console -- not shipped: starts the processes of n8n */
import { join } from 'node:path';
import type { Child } from './child';
import { installRuntime, nodeBinary } from './install';
import { launch, type Kind, type N8nOptions } from './n8n';
import { n8nSettings } from './n8nSettings';
import { unpackPackage } from './package';
import { freePort } from './ports';
import type { QueueGroup } from './queueGroup';
import { mainProbes, ready, workerProbes } from './ready';

/** Each has a folder of its own, as it has in a container: with its log, and the package unpacked. */
export const processes = [
	{ name: 'main', kind: 'start' },
	{ name: 'webhook-1', kind: 'webhook' },
	{ name: 'webhook-2', kind: 'webhook' },
	{ name: 'worker-1', kind: 'worker' },
	{ name: 'worker-2', kind: 'worker' },
] as const satisfies ReadonlyArray<{ name: string; kind: Kind }>;

/** A worker listens only to be asked whether it is well. */
const workerSettings = (port: number) => ({
	QUEUE_HEALTH_CHECK_ACTIVE: 'true',
	QUEUE_HEALTH_CHECK_PORT: String(port),
	N8N_WORKER_SERVER_ADDRESS: '127.0.0.1',
});

type Process = (typeof processes)[number];

/** One of n8n's processes. */
export interface Part {
	readonly name: Process['name'];
	readonly kind: Kind;
	/** Such as `http://127.0.0.1:5679`. */
	readonly origin: string;
	/** As it was started first. */
	readonly child: Child;
	/** Ends it at once, as a crash would. */
	kill(): Promise<void>;
	/** Starts it once more, at the same address; resolves when it answers. */
	startAgain(): Promise<void>;
}

/** Returns what starts a process and adds it to the group. */
export async function partStarter(
	group: QueueGroup,
	{ userFolder, packageTarball, log = console.log, signal }: Omit<N8nOptions, 'version'>,
	shared: Readonly<Record<string, string>>,
): Promise<(process: Process) => Promise<Part>> {
	const node = nodeBinary(await installRuntime('node24', log));
	const install = await installRuntime('n8n', log);
	const program = join(install, 'node_modules', 'n8n', 'bin', 'n8n');
	return async ({ name, kind }) => {
		const folder = join(userFolder, name);
		if (packageTarball !== undefined) await unpackPackage(packageTarball, folder);
		const port = await freePort();
		const addresses = { userFolder: folder, port, brokerPort: await freePort() };
		const own = kind === 'worker' ? workerSettings(port) : {};
		const settings = { ...n8nSettings(addresses), ...own, ...shared };
		const origin = `http://127.0.0.1:${port}`;
		const probes = kind === 'start' ? mainProbes(origin) : workerProbes(origin);
		const start = async () => {
			const child = await launch(node, program, settings, { userFolder: folder }, kind);
			group.processes.set(name, child);
			await ready(probes, child.ended, signal);
			return child;
		};
		const kill = async () => await group.processes.get(name)?.kill();
		return {
			name,
			kind,
			origin,
			child: await start(),
			kill,
			startAgain: async () => void (await start()),
		};
	};
}
