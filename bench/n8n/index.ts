import type { Setting } from '../command';
import type { Row } from '../table';
import { startPair } from './pair';
import { memoryRow, rowsOf } from './rows';

const ORDERS = 1_000;
const MANY_ORDERS = 10_000;
const ROUNDS = 3;

/** Our node and n8n's HTTP Request node, in turns. */
export async function measureN8n(setting: Setting): Promise<Row[]> {
	const { log } = setting;
	const pair = await startPair(setting);
	const senders = await pair.add(ORDERS);

	log(`Sending ${ORDERS} orders in one execution, in turns after a warm-up (usually 30 seconds)`);
	await senders.ours.warmUp();
	await senders.peer.warmUp();
	for (let round = 0; round < ROUNDS; round++) {
		await senders.ours.measure();
		await senders.peer.measure();
	}
	const memory = await memoryRow(ORDERS, pair);

	log(`Sending ${MANY_ORDERS} orders in one execution (usually 20 seconds)`);
	const { ours } = await pair.add(MANY_ORDERS);
	await ours.measure();
	return [...rowsOf(ORDERS, senders), memory, ...rowsOf(MANY_ORDERS, { ours })];
}
