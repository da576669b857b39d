/* eslint-disable @n8n/community-nodes/no-restricted-imports -- not shipped: starts servers */
import { join } from 'node:path';
import { defaultCredentials } from '../../sandbox/options';
import { later } from '../cleanUp';
import type { Setting } from '../command';
import { Place } from './place';
import { SandboxProcess } from './sandboxProcess';
import { Sender } from './sender';
import { httpWorkflow, paymentWorkflow } from './workflows';

export interface Senders {
	readonly ours: Sender;
	/** n8n's HTTP Request node. */
	readonly peer: Sender;
}

export interface Pair {
	readonly ours: Place;
	readonly peer: Place;
	/** Workflows that send so many orders in one execution. */
	add(orders: number): Promise<Senders>;
}

/** Our node and n8n's HTTP Request node, each in an n8n of its own of the same install. */
export async function startPair({ folder, packageTarball, log }: Setting): Promise<Pair> {
	const sandbox = await SandboxProcess.start();
	later(sandbox.stop);
	const start = async (name: string) =>
		await Place.start({ userFolder: join(folder, name), packageTarball, log }, sandbox);
	const [ours, peer] = [await start('ours'), await start('peer')];

	const { apiKey: user, apiToken: password, accountSid } = defaultCredentials;
	const exotel = await ours.rest.createCredential({
		name: 'Exotel sandbox',
		type: 'exotelApi',
		data: { ...defaultCredentials, region: 'custom', baseUrl: sandbox.url },
	});
	const basic = await peer.rest.createCredential({
		name: 'Exotel sandbox',
		type: 'httpBasicAuth',
		data: { user, password },
	});
	const url = `${sandbox.url}/v2/accounts/${accountSid}/messages`;
	const add = async (orders: number) => ({
		ours: await Sender.add(ours, paymentWorkflow(orders, exotel), log),
		peer: await Sender.add(peer, httpWorkflow(orders, basic, url), log),
	});
	return { ours, peer, add };
}
