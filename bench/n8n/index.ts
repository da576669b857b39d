/* eslint-disable @n8n/community-nodes/no-restricted-imports -- not shipped: starts servers */
import { join } from 'node:path';
import { maxBatchSize } from '../../exotel/batch';
import { defaultCredentials } from '../../sandbox/options';
import { later } from '../cleanUp';
import { count, expectation, megabytes, ratio, seconds, type Row } from '../table';
import { Place } from './place';
import { SandboxProcess } from './sandboxProcess';
import { Sender } from './sender';
import { httpWorkflow, paymentWorkflow } from './workflows';

const ORDERS = 1_000;
const MANY_ORDERS = 10_000;
const ROUNDS = 3;
type Log = (line: string) => void;

/** Our node and n8n's HTTP Request node, in turns, each in an n8n of its own of the same install. */
export async function measureN8n(folder: string, packageTarball: string, log: Log): Promise<Row[]> {
	const sandbox = await SandboxProcess.start();
	later(sandbox.stop);
	const start = async (name: string) =>
		await Place.start({ userFolder: join(folder, name), packageTarball, log }, sandbox);
	const [ourPlace, peerPlace] = [await start('ours'), await start('peer')];

	const { apiKey: user, apiToken: password, accountSid } = defaultCredentials;
	const exotel = await ourPlace.rest.createCredential({
		name: 'Exotel sandbox',
		type: 'exotelApi',
		data: { ...defaultCredentials, region: 'custom', baseUrl: sandbox.url },
	});
	const basic = await peerPlace.rest.createCredential({
		name: 'Exotel sandbox',
		type: 'httpBasicAuth',
		data: { user, password },
	});
	const url = `${sandbox.url}/v2/accounts/${accountSid}/messages`;
	const ours = await Sender.add(ourPlace, paymentWorkflow(ORDERS, exotel), log);
	const peer = await Sender.add(peerPlace, httpWorkflow(ORDERS, basic, url), log);

	log(`Sending ${ORDERS} orders in one execution, in turns after a warm-up (usually 30 seconds)`);
	await ours.warmUp();
	await peer.warmUp();
	for (let round = 0; round < ROUNDS; round++) {
		await ours.measure();
		await peer.measure();
	}
	const memory = memoryRow(await ourPlace.peakMemory(), await peerPlace.peakMemory());

	log(`Sending ${MANY_ORDERS} orders in one execution (usually 20 seconds)`);
	const many = await Sender.add(ourPlace, paymentWorkflow(MANY_ORDERS, exotel), log);
	await many.measure();
	return [...rowsOf(ORDERS, ours, peer), memory, ...rowsOf(MANY_ORDERS, many)];
}

function rowsOf(orders: number, ours: Sender, peer?: Sender): Row[] {
	const where = `${count(orders)} orders in n8n`;
	const expected = orders / maxBatchSize;
	const isRight = ours.sentAll(orders, expected) && (peer?.sentAll(orders, orders) ?? true);
	return [
		{
			what: `${where}: requests, every order accepted`,
			ours: count(ours.requests),
			budget: count(expected),
			verdict: expectation(isRight),
			...(peer && {
				peer: `${count(peer.requests)}  HTTP Request node`,
				ratio: ratio(ours.requests, peer.requests),
			}),
		},
		{
			what: `${where}: time of the node`,
			ours: seconds(ours.duration),
			...(peer && {
				peer: `${seconds(peer.duration)}  HTTP Request node`,
				ratio: ratio(ours.duration, peer.duration),
			}),
		},
	];
}

/** Of the whole process, n8n's own start included. */
function memoryRow(ours: number | undefined, peer: number | undefined): Row {
	const what = `${count(ORDERS)} orders in n8n: peak memory of n8n`;
	if (ours === undefined || peer === undefined) return { what, ours: 'known on Linux only' };
	return {
		what,
		ours: megabytes(ours),
		peer: `${megabytes(peer)}  HTTP Request node`,
		ratio: ratio(ours, peer),
	};
}
