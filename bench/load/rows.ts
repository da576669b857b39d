import { count, expectation, milliseconds, rateVerdict, ratio, type Row } from '../table';
import type { Held } from './hold';

const peerName = 'Webhook and IF nodes';

function latency(name: string, part: 'p50' | 'p95' | 'p99', ours: Held, peer: Held): Row {
	return {
		what: `${name}: acknowledgement, ${part}`,
		ours: milliseconds(ours[part]),
		peer: `${milliseconds(peer[part])}  ${peerName}`,
		ratio: ratio(ours[part], peer[part]),
	};
}

/** Of n8n's five processes, the database and the queue. */
function cpu(name: string, { cpu: ours }: Held, { cpu: peer }: Held): Row {
	const what = `${name}: CPU for one callback`;
	if (ours === undefined || peer === undefined) return { what, ours: 'known on Linux only' };
	return {
		what,
		ours: milliseconds(ours),
		peer: `${milliseconds(peer)}  ${peerName}`,
		ratio: ratio(ours, peer),
	};
}

/** Ours runs once for each payment; a repeat that reaches the other process may cost an empty execution. */
const ranRightly = ({ executions, payments, repeatedPayments }: Held) =>
	executions >= payments && executions <= payments + repeatedPayments;

/** What our trigger and its peer held, each at its own rate. */
export function heldRows(name: string, ours: Held, peer: Held): Row[] {
	return [
		{
			what: `${name}: callbacks per second`,
			ours: count(ours.perSecond),
			peer: `${count(peer.perSecond)}  ${peerName}`,
			ratio: ratio(ours.perSecond, peer.perSecond),
			budget: count(peer.perSecond),
			verdict: rateVerdict(ours.perSecond, peer.perSecond),
		},
		latency(name, 'p50', ours, peer),
		latency(name, 'p95', ours, peer),
		latency(name, 'p99', ours, peer),
		cpu(name, ours, peer),
		{
			what: `${name}: executions of ${count(ours.callbacks)} callbacks`,
			ours: count(ours.executions),
			peer: `${count(peer.executions)} of ${count(peer.callbacks)}  ${peerName}`,
			budget: `${count(ours.payments)} to ${count(ours.payments + ours.repeatedPayments)}`,
			verdict: expectation(ranRightly(ours) && peer.executions === peer.callbacks),
		},
	];
}
