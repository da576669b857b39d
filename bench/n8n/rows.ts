import { maxBatchSize } from '../../exotel/batch';
import { count, expectation, megabytes, ratio, seconds, type Row } from '../table';
import type { Pair, Senders } from './pair';

const where = (orders: number) => `${count(orders)} orders in n8n`;

/** @param peer absent where nothing is compared */
export function rowsOf(
	orders: number,
	{ ours, peer }: Partial<Senders> & Pick<Senders, 'ours'>,
): Row[] {
	const expected = orders / maxBatchSize;
	const isRight = ours.sentAll(orders, expected) && (peer?.sentAll(orders, orders) ?? true);
	return [
		{
			what: `${where(orders)}: requests, every order accepted`,
			ours: count(ours.requests),
			budget: count(expected),
			verdict: expectation(isRight),
			...(peer && {
				peer: `${count(peer.requests)}  HTTP Request node`,
				ratio: ratio(ours.requests, peer.requests),
			}),
		},
		{
			what: `${where(orders)}: time of the node`,
			ours: seconds(ours.duration),
			...(peer && {
				peer: `${seconds(peer.duration)}  HTTP Request node`,
				ratio: ratio(ours.duration, peer.duration),
			}),
		},
	];
}

/** Of the whole process, n8n's own start included. */
export async function memoryRow(orders: number, { ours, peer }: Pair): Promise<Row> {
	const what = `${where(orders)}: peak memory of n8n`;
	const [mine, theirs] = [await ours.peakMemory(), await peer.peakMemory()];
	if (mine === undefined || theirs === undefined) return { what, ours: 'known on Linux only' };
	return {
		what,
		ours: megabytes(mine),
		peer: `${megabytes(theirs)}  HTTP Request node`,
		ratio: ratio(mine, theirs),
	};
}
