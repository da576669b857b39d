/* eslint-disable @n8n/community-nodes/no-restricted-imports -- not shipped: starts n8n */
import { join } from 'node:path';
import { postgresLogin, postgresPrograms } from '../../runtime/postgres';
import { startQueueMode, type QueueMode } from '../../runtime/queue';
import type { Dice } from '../dice';
import type { Host, HostOptions } from './host';
import { linesOf } from './lines';
import { Logs } from './logs';

const targets = ['worker', 'webhook', 'postgres', 'worker', 'main', 'webhook'] as const;

const tablesQuery = `SELECT table_name FROM information_schema.tables
	WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`;
const rowsQuery = (table: string) =>
	`SELECT json_build_object('table', '${table}', 'row', row_to_json(t)) FROM "${table}" t`;

async function* rows({ postgresPort }: QueueMode): AsyncIterable<string> {
	const { user, database } = postgresLogin;
	const login = ['-h', '127.0.0.1', '-p', String(postgresPort), '-U', user, '-d', database];
	const psql = join(postgresPrograms() ?? '', 'psql');
	const ask = (query: string) => linesOf(psql, [...login, '-At', '-c', query]);
	for await (const table of ask(tablesQuery)) yield* ask(rowsQuery(table));
}

/**
 * How often n8n looks for executions that it takes for running and that no worker has, in minutes. Its
 * own setting is three hours; until then they are neither failed nor crashed.
 */
const recovery = { N8N_EXECUTIONS_QUEUE_RECOVERY_INTERVAL: '1' };

/** n8n in queue mode: main, two webhook processes, two workers, PostgreSQL and Redis. */
export async function startQueueHost(options: HostOptions): Promise<Host> {
	const n8n = await startQueueMode({ ...options, env: { ...options.env, ...recovery } });
	const logs = new Logs();
	const crash = async (dice: Dice, i: number, kind: 'main' | 'webhook' | 'worker') => {
		const parts = n8n.parts.filter(({ name }) => name.startsWith(kind));
		const part = parts[dice.whole(`which part ${i}`, 0, parts.length - 1)];
		if (part === undefined) return;
		await part.kill();
		await logs.keep(part.child.logFile);
		await part.startAgain();
	};
	return {
		url: n8n.url,
		strike: async (dice, i) => {
			const target = targets[(i + dice.seed) % targets.length] ?? 'worker';
			if (target !== 'postgres') {
				await crash(dice, i, target);
				return `kill -9 of a ${target} process`;
			}
			await n8n.restartPostgres();
			return 'restart of PostgreSQL';
		},
		database: () => rows(n8n),
		logs: async () => await logs.all(n8n.parts.map(({ child }) => child.logFile)),
		stop: async () => await n8n.stop(),
	};
}
