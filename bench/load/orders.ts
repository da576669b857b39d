import type { Setting } from '../command';
import { startPair } from '../n8n/pair';
import { memoryRow, rowsOf } from '../n8n/rows';
import type { Row } from '../table';

const ORDERS = 10_000;
const WARM_UP_ORDERS = 100;

/** Many orders in one execution, with our node and with n8n's HTTP Request node. */
export async function loadOrders(setting: Setting): Promise<Row[]> {
	const { log } = setting;
	const pair = await startPair(setting);
	const first = await pair.add(WARM_UP_ORDERS);
	await first.ours.warmUp();
	await first.peer.warmUp();
	log(`Sending ${ORDERS} orders in one execution of each (usually 2 minutes)`);
	const senders = await pair.add(ORDERS);
	await senders.ours.measure();
	await senders.peer.measure();
	const rows = [...rowsOf(ORDERS, senders), await memoryRow(ORDERS, pair)];
	await pair.ours.end();
	await pair.peer.end();
	return rows;
}
