/* eslint-disable @n8n/community-nodes/no-restricted-imports -- not shipped: starts n8n's queue */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { freePort } from './ports';
import { startService, type Service } from './service';

/** Starts a Redis of its own, whose data and log are in this folder. */
export async function startRedis(folder: string): Promise<Service> {
	await mkdir(folder, { recursive: true });
	const port = await freePort();
	const address = ['--bind', '127.0.0.1', '--port', String(port)];
	return await startService({
		// Jobs that wait in the queue outlive a restart.
		command: ['redis-server', ...address, '--dir', folder, '--appendonly', 'yes'],
		probe: ['redis-cli', '-h', '127.0.0.1', '-p', String(port), '-e', 'ping'],
		port,
		folder,
		logFile: join(folder, 'redis.log'),
		stopSignal: 'SIGTERM',
	});
}
