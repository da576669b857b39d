/* eslint-disable @n8n/community-nodes/no-restricted-imports -- not shipped: starts a database */
import { dirname } from 'node:path';
import type { Child } from './child';
import { startPostgres } from './postgres';
import type { Proxy } from './proxy';
import type { Service } from './service';

/** All that makes up one n8n in queue mode, as far as it has started. */
export class QueueGroup {
	postgres: Service | undefined;
	redis: Service | undefined;
	/** In the order of their start. */
	readonly processes = new Map<string, Child>();
	proxy: Proxy | undefined;

	/** n8n first: without its queue it waits in vain for its executions to end. */
	async stop(): Promise<void> {
		await this.proxy?.close();
		await this.each(async ({ stop }) => await stop());
		await this.stopServices();
	}

	/** Every process of n8n at once; its database and its queue end in peace. */
	async kill(): Promise<void> {
		await this.each(async ({ kill }) => await kill());
		await this.proxy?.close();
		await this.stopServices();
	}

	async logTail(): Promise<string> {
		const tails: string[] = [];
		for (const [name, { logTail }] of this.processes) tails.push(`${name}:\n${await logTail()}`);
		return tails.join('\n\n');
	}

	/** When the first process has ended. */
	async ended(): Promise<string> {
		const all = [...this.processes].map(async ([name, { ended }]) => `(${name}) ${await ended}`);
		return await Promise.race(all);
	}

	get postgresPort(): number {
		return this.postgres?.port ?? 0;
	}

	/** Its clients are cut off; it comes back at the same address. */
	async restartPostgres(): Promise<void> {
		if (this.postgres === undefined) return;
		const { port, logFile, stop } = this.postgres;
		await stop();
		this.postgres = await startPostgres(dirname(logFile), port);
	}

	private async each(end: (child: Child) => Promise<void>): Promise<void> {
		await Promise.all([...this.processes.values()].map(end));
	}

	private async stopServices(): Promise<void> {
		await this.redis?.stop();
		await this.postgres?.stop();
	}
}
