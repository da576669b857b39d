/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/require-node-api-error -- not shipped: makes a folder */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildPackage } from '../runtime/build';
import { packPackage } from '../runtime/package';
import { freePort } from '../runtime/ports';
import { Attacker } from './courier/attacker';
import { Courier } from './courier/courier';
import { openPostOffice } from './courier/postOffice';
import { Dice } from './dice';
import { Exotel } from './exotel';
import type { Host } from './hosts/host';
import { startQueueHost } from './hosts/queue';
import { startSqliteHost } from './hosts/sqlite';
import { Ledger } from './ledger';
import type { Plan } from './plan';
import { openShop, type Shop } from './shop';

/** Everything that a run needs, up and running. */
export interface Stage {
	readonly dice: Dice;
	readonly exotel: Exotel;
	readonly ledger: Ledger;
	readonly host: Host;
	readonly courier: Courier;
	readonly shop: Shop;
	/** Ends all of it; each part once. */
	stop(): Promise<void>;
}

const hosts = { sqlite: startSqliteHost, postgres: startQueueHost } as const;

/** Takes what ends all of a stage, before anything of it has started. */
export type Later = (stop: () => Promise<void>) => void;

/** @throws what kept a part from starting; nothing is left running then */
export async function setUp(plan: Plan, log: (line: string) => void, later: Later): Promise<Stage> {
	const ends: Array<() => Promise<unknown>> = [];
	const stop = async () => {
		for (let end = ends.pop(); end; end = ends.pop()) await end();
	};
	later(stop);
	try {
		const dice = new Dice(plan.seed);
		const userFolder = await mkdtemp(join(tmpdir(), 'n8n-chaos-'));
		ends.push(async () => await rm(userFolder, { recursive: true, force: true }));
		await buildPackage(log);
		const packageTarball = await packPackage(join(userFolder, 'package'), { log });
		const exotel = await Exotel.start(plan.seed);
		ends.push(async () => await exotel.stop());
		const ledger = await Ledger.start(dice);
		ends.push(async () => await ledger.stop());
		const publicPort = await freePort();
		const publicUrl = `http://127.0.0.1:${publicPort}`;
		const env = { WEBHOOK_URL: `${publicUrl}/`, EXECUTIONS_DATA_PRUNE: 'false' };
		const host = await hosts[plan.database]({ userFolder, packageTarball, env, log });
		ends.push(async () => await host.stop());
		const attacker = new Attacker(dice, host.url, exotel.credentials.apiToken);
		const courier = new Courier(dice, host.url, attacker);
		ends.push(async () => await courier.stop());
		const office = await openPostOffice(publicPort, courier);
		ends.push(async () => await office.stop());
		const places = { n8nUrl: host.url, publicUrl, exotel, ledgerUrl: ledger.url };
		const shop = await openShop(places);
		return { dice, exotel, ledger, host, courier, shop, stop };
	} catch (error) {
		await stop();
		throw error;
	}
}
