/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/require-node-api-error, no-console -- not shipped: starts n8n in several processes */
import { join } from 'node:path';
import type { Child } from './child';
import type { N8n, N8nOptions } from './n8n';
import { freePort } from './ports';
import { postgresLogin, startPostgres } from './postgres';
import { withProgress } from './progress';
import { startProxy, type Route } from './proxy';
import { QueueGroup } from './queueGroup';
import { partStarter, processes, type Part } from './queueParts';
import { queueModeMissing } from './queueNeeds';
import { startRedis } from './redis';
import type { Service } from './service';

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
): Promise<{ main: Child; route: Route; parts: Part[] }> {
	const { userFolder, env } = options;
	const postgres = (group.postgres = await startPostgres(join(userFolder, 'postgres')));
	const redis = (group.redis = await startRedis(join(userFolder, 'redis')));
	const start = await partStarter(group, options, {
		...queueSettings(url, postgres, redis),
		...env,
	});
	const [first, ...others] = processes;
	// Alone: it brings the database up to date.
	const main = await start(first);
	const settled = await Promise.allSettled(others.map(start));
	const started = settled.map((result) => {
		if (result.status === 'rejected') throw result.reason;
		return result.value;
	});
	const webhooks = started.filter(({ kind }) => kind === 'webhook').map(({ origin }) => origin);
	const { child } = main;
	return { main: child, route: routeTo(main.origin, webhooks), parts: [main, ...started] };
}

/** An n8n in several processes, each of which may end and be started again by itself. */
export interface QueueMode extends N8n {
	readonly parts: readonly Part[];
	/** Stops PostgreSQL without waiting for its clients, and starts it again at the same address. */
	restartPostgres(): Promise<void>;
	readonly postgresPort: number;
}

/**
 * Starts n8n in queue mode as one n8n: PostgreSQL, Redis, main, two webhook processes and two workers
 * behind a proxy. The same data folder and port bring back the same n8n.
 * @throws with `queueModeMissing()`, or with the end of every log if a part does not start; nothing is
 * left running then
 */
export async function startQueueMode(options: QueueOptions): Promise<QueueMode> {
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
		const restartPostgres = async () => await group.restartPostgres();
		const n8n = { url, pid, logFile, logTail, ended: group.ended(), stop, kill };
		return { ...n8n, parts: started.parts, restartPostgres, postgresPort: group.postgresPort };
	} catch (error) {
		await group.kill();
		const reason = error instanceof Error ? error.message : String(error);
		throw new Error(`${reason} The end of the logs:\n${await group.logTail()}`);
	}
}
