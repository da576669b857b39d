import { count, expectation, megabytes, rateVerdict, ratio, type Row } from '../table';
import type { Contender } from './contender';

export interface Contenders {
	readonly webhook: Contender;
	readonly filtered: Contender;
	readonly peerFiltered: Contender;
	readonly accepted: Contender;
	readonly peerAccepted: Contender;
}

const rounded = (rate: number) => count(Math.round(rate));

function rates(what: string, ours: Contender, peer: Contender, peerName: string): Row {
	return {
		what: `Callbacks per second, ${what}`,
		ours: rounded(ours.rate),
		peer: `${rounded(peer.rate)}  ${peerName}`,
		ratio: ratio(ours.rate, peer.rate),
	};
}

/** Of the whole process, in whose n8n the others were before. */
function memory(what: string, ours: Contender, peer: Contender, peerName: string): Row {
	const name = `Callbacks ${what}: peak memory of n8n`;
	if (ours.peakMemory === undefined || peer.peakMemory === undefined) {
		return { what: name, ours: 'known on Linux only' };
	}
	return {
		what: name,
		ours: megabytes(ours.peakMemory),
		peer: `${megabytes(peer.peakMemory)}  ${peerName}`,
		ratio: ratio(ours.peakMemory, peer.peakMemory),
	};
}

/** @param perCallback executions that each callback of ours must make */
async function executions(
	what: string,
	ours: Contender,
	peer: Contender,
	peerName: string,
	perCallback: 0 | 1,
): Promise<Row> {
	const expected = ours.callbacks * perCallback;
	const made = await ours.receiver.executions();
	const madeByPeer = await peer.receiver.executions();
	const isRight =
		made === expected && madeByPeer === peer.callbacks && (await ours.receiver.newestRan(true));
	return {
		what: `Callbacks ${what}: executions of ${count(ours.callbacks)}`,
		ours: count(made),
		peer: `${count(madeByPeer)} of ${count(peer.callbacks)}  ${peerName}`,
		budget: count(expected),
		verdict: expectation(isRight),
	};
}

/** The executions are counted here, so no load may follow. */
export async function rowsOf(contenders: Contenders): Promise<Row[]> {
	const { webhook, filtered, peerFiltered, accepted, peerAccepted } = contenders;
	const [alone, withIf] = ['Webhook node', 'Webhook and IF nodes'] as const;
	return [
		{
			...rates('filtered', filtered, webhook, alone),
			budget: rounded(webhook.rate),
			verdict: rateVerdict(filtered.rate, webhook.rate),
		},
		rates('filtered', filtered, peerFiltered, withIf),
		rates('accepted', accepted, webhook, alone),
		rates('accepted', accepted, peerAccepted, withIf),
		memory('filtered', filtered, webhook, alone),
		memory('filtered', filtered, peerFiltered, withIf),
		memory('accepted', accepted, peerAccepted, withIf),
		await executions('filtered', filtered, webhook, alone, 0),
		await executions('accepted', accepted, peerAccepted, withIf, 1),
	];
}
