/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/require-node-api-error, no-console -- not shipped: starts n8n in several processes */
import { join } from 'node:path';
import type { Child } from './child';
import { installRuntime, nodeBinary } from './install';
import { launch, type Kind, type N8n, type N8nOptions } from './n8n';
import { n8nSettings } from './n8nSettings';
import { unpackPackage } from './package';
import { freePort } from './ports';
import { postgresLogin, startPostgres } from './postgres';
import { withProgress } from './progress';
import { startProxy, type Route } from './proxy';
import { QueueGroup } from './queueGroup';
import { queueModeMissing } from './queueNeeds';
import { mainProbes, ready, workerProbes } from './ready';
import { startRedis } from './redis';
import type { Service } from './service';

/** Each has a folder of its own, as it has in a container: with its log, and the package unpacked. */
const processes = [
	{ name: 'main', kind: 'start' },
	{ name: 'webhook-1', kind: 'webhook' },
	{ name: 'webhook-2', kind: 'webhook' },
	{ name: 'worker-1', kind: 'worker' },
	{ name: 'worker-2', kind: 'worker' },
] as const satisfies ReadonlyArray<{ name: string; kind: Kind }>;

/** n8n 2.41, which is the default there, is the only one here. */
type QueueOptions = Omit<N8nOptions, 'version'>;

const TASK = 'Starting n8n in queue mode';

const queueSettings = (url: string, postgres: Service, redis: Service) => ({
	EXECUTIONS_MODE: 'queue',
	WEBHOOK_URL: `${url}/`,
	N8N_DISABLE_PRODUCTION_MAIN_PROCESS: 'true',
	// For what the tests keep there, and nowhere else.
	N8N_ENCRYPTION_KEY: 'the same in every process',
	DB_TYPE: 'postgresdb',
	DB_POSTGRESDB_HOST: '127.0.0.1',
	DB_POSTGRESDB_PORT: String(postgres.port),
	DB_POSTGRESDB_USER: postgresLogin.user,
	DB_POSTGRESDB_DATABASE: postgresLogin.database,
	QUEUE_BULL_REDIS_HOST: '127.0.0.1',
	QUEUE_BULL_REDIS_PORT: String(redis.port),
});

/** A worker listens only to be asked whether it is well. */
const workerSettings = (port: number) => ({
	QUEUE_HEALTH_CHECK_ACTIVE: 'true',
	QUEUE_HEALTH_CHECK_PORT: String(port),
	N8N_WORKER_SERVER_ADDRESS: '127.0.0.1',
});

/**
 * Where n8n's documentation of queue mode sends calls: production addresses to the webhook processes,
 * here in turn, and everything else to main. Addresses of waiting executions go with them, since a main
 * process without production webhooks does not answer those either.
 */
function routeTo(main: string, webhooks: readonly string[]): Route {
	let turn = 0;
	return (path) =>
		/^\/webhook(-waiting)?\//.test(path) ? webhooks[turn++ % webhooks.length] : main;
}

async function startProcesses(
	group: QueueGroup,
	url: string,
	options: QueueOptions,
): Promise<{ main: Child; route: Route }> {
	const { userFolder, packageTarball, env, log = console.log, signal } = options;
	const node = nodeBinary(await installRuntime('node24', log));
	const install = await installRuntime('n8n', log);
	const program = join(install, 'node_modules', 'n8n', 'bin', 'n8n');
	const postgres = await startPostgres(join(userFolder, 'postgres'));
	group.services.push(postgres);
	const redis = await startRedis(join(userFolder, 'redis'));
	group.services.push(redis);
	const shared = { ...queueSettings(url, postgres, redis), ...env };

	const start = async ({ name, kind }: (typeof processes)[number]) => {
		const folder = join(userFolder, name);
		if (packageTarball !== undefined) await unpackPackage(packageTarball, folder);
		const port = await freePort();
		const addresses = { userFolder: folder, port, brokerPort: await freePort() };
		const own = kind === 'worker' ? workerSettings(port) : {};
		const settings = { ...n8nSettings(addresses), ...own, ...shared };
		const child = await launch(node, program, settings, { userFolder: folder }, kind);
		group.processes.set(name, child);
		const origin = `http://127.0.0.1:${port}`;
		const probes = kind === 'start' ? mainProbes(origin) : workerProbes(origin);
		await ready(probes, child.ended, signal);
		return { kind, origin, child };
	};
	const [first, ...others] = processes;
	// Alone: it brings the database up to date.
	const main = await start(first);
	const settled = await Promise.allSettled(others.map(start));
	const webhooks = settled.flatMap((result) => {
		if (result.status === 'rejected') throw result.reason;
		return result.value.kind === 'webhook' ? [result.value.origin] : [];
	});
	return { main: main.child, route: routeTo(main.origin, webhooks) };
}

/**
 * Starts n8n in queue mode as one n8n: PostgreSQL, Redis, main, two webhook processes and two workers
 * behind a proxy. The same data folder and port bring back the same n8n.
 * @throws with `queueModeMissing()`, or with the end of every log if a part does not start; nothing is
 * left running then
 */
export async function startQueueMode(options: QueueOptions): Promise<N8n> {
	const missing = queueModeMissing();
	if (missing !== undefined) throw new Error(missing);
	const { log = console.log, port = await freePort() } = options;
	const url = `http://127.0.0.1:${port}`;
	const group = new QueueGroup();
	let route: Route | undefined;
	try {
		// From the beginning, so that nothing else takes the port.
		group.proxy = await startProxy(port, (path) => route?.(path));
		const starting = startProcesses(group, url, options);
		const started = await withProgress(TASK, '30 to 60 seconds', log, starting);
		route = started.route;
		const { pid, logFile } = started.main;
		const [stop, kill] = [async () => await group.stop(), async () => await group.kill()];
		const logTail = async () => await group.logTail();
		return { url, pid, logFile, logTail, ended: group.ended(), stop, kill };
	} catch (error) {
		await group.kill();
		const reason = error instanceof Error ? error.message : String(error);
		throw new Error(`${reason} The end of the logs:\n${await group.logTail()}`);
	}
}
