import type { CredentialReference } from '../../../runtime/workflow';
import type { SandboxOptions } from '../../../sandbox';
import { Exotel } from '../../support/exotel';
import { Running } from '../../support/running';
import { connect, type TestN8n } from './n8n';

export interface Shop {
	readonly n8n: TestN8n;
	readonly exotel: Exotel;
	readonly credential: CredentialReference;
}

/** For the tests of one file: a sandbox of their own, its credential, and the one n8n of all. */
export function useShop(options: SandboxOptions = {}): () => Shop {
	const running = new Running();
	let shop: Shop;
	beforeAll(async () => {
		const n8n = await connect();
		const exotel = await running.add(Exotel.start(options), async (it) => await it.stop());
		const credential = await n8n.rest.createCredential({
			name: `Exotel at ${exotel.url}`,
			type: 'exotelApi',
			data: exotel.credential,
		});
		shop = { n8n, exotel, credential };
	});
	afterEach(async () => await shop.exotel.forget());
	afterAll(async () => await running.stop());
	return () => shop;
}
