/* eslint-disable @n8n/community-nodes/no-restricted-imports -- not shipped: n8n's data needs a folder */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CredentialReference } from '../../../runtime/workflow';
import { Exotel } from '../../support/exotel';
import { Running } from '../../support/running';
import { startOwn } from './editions';
import { connect, type TestN8n } from './n8n';
import { inPlace, type StandIn } from './standIn';

export interface OwnShop {
	readonly n8n: TestN8n;
	readonly exotel: Exotel;
	readonly credential: CredentialReference;
}

/** For the tests of one file: a sandbox and an n8n of their own, which takes stand-ins for the real. */
export function useOwnN8n(...standIns: readonly StandIn[]): () => OwnShop {
	const running = new Running();
	let shop: OwnShop;
	beforeAll(async () => {
		const userFolder = await mkdtemp(join(tmpdir(), 'n8n-own-'));
		running.onStop(async () => await rm(userFolder, { recursive: true, force: true }));
		const exotel = await running.add(Exotel.start(), async (it) => await it.stop());
		for (const standIn of standIns) {
			await standIn.open();
			running.onStop(async () => await standIn.close());
		}
		const starting = startOwn({ userFolder, env: inPlace(...standIns) });
		const own = await running.add(starting, async (it) => await it.stop());
		const n8n = await connect(own.url);
		const credential = await n8n.rest.createCredential({
			name: 'Exotel',
			type: 'exotelApi',
			data: exotel.credential,
		});
		shop = { n8n, exotel, credential };
	});
	afterEach(async () => await shop.exotel.forget());
	afterAll(async () => await running.stop());
	return () => shop;
}
