/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals -- not shipped: starts n8n */
import { join } from 'node:path';
import { installRuntime, nodeBinary } from '../../runtime/install';
import { startN8n, type N8n } from '../../runtime/n8n';
import { freePort } from '../../runtime/ports';
import type { Host, HostOptions } from './host';
import { linesOf } from './lines';
import { Logs } from './logs';

/** Milliseconds: n8n goes through the executions that it was killed in, while calls come in. */
const startLimitMs = 600_000;

/** n8n as one process, with its data in SQLite. */
export async function startSqliteHost(options: HostOptions): Promise<Host> {
	const { userFolder, log, env } = options;
	const port = await freePort();
	const logs = new Logs();
	const start = async (): Promise<N8n> =>
		await startN8n({ userFolder, port, log, env, startLimitMs });
	let n8n = await startN8n({ ...options, port });
	return {
		url: n8n.url,
		strike: async () => {
			await n8n.kill();
			await logs.keep(n8n.logFile);
			n8n = await start();
			return 'kill -9 of n8n';
		},
		database: async function* () {
			const node = nodeBinary(await installRuntime('node24', log));
			const file = join(userFolder, '.n8n', 'database.sqlite');
			yield* linesOf(node, [join(__dirname, 'sqliteRows.mjs'), file]);
		},
		logs: async () => await logs.all([n8n.logFile]),
		stop: async () => await n8n.stop(),
	};
}
