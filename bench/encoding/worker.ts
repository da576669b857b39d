/* eslint-disable @n8n/community-nodes/no-restricted-globals, no-console -- not shipped: prints what it measured */
/** Bundled, and run alone in a process: prints the times of both sides, round by round, as JSON. */
import { batches, maxBatchSize } from '../../exotel/batch';
import { envelope } from '../../exotel/message';
import { billForm, readBills } from '../bills';

const ORDERS = 10_000;
const ROUNDS = 7;

const form = billForm('ORD');
const forms = Array.from({ length: ORDERS }, (_, i) => ({
	...structuredClone(form),
	referenceId: `ORD-${i}`,
	to: `99999 ${String(i).padStart(5, '0')}`,
}));

/** All that the node does between the values of its fields and the bodies of its requests. */
function encode() {
	const sendings = readBills(forms);
	const bodies = batches(sendings, maxBatchSize).map((batch) => {
		const messages = batch.map(({ message }) => message);
		return JSON.stringify(envelope(messages, {}));
	});
	const total = sendings.reduce((sum, { facts }) => sum + Number(facts['totalInPaise']), 0);
	return { requests: bodies.length, total };
}

const copy = () => forms.map((one): unknown => JSON.parse(JSON.stringify(one))).length;

/** In milliseconds of processor time, since other programs may share the core. */
function timed<T>(task: () => T): [T, number] {
	const start = process.cpuUsage();
	const result = task();
	const { user, system } = process.cpuUsage(start);
	return [result, (user + system) / 1000];
}

const rounds = Array.from({ length: ROUNDS }, () => {
	const [encoded, ours] = timed(encode);
	const [copies, peer] = timed(copy);
	return { ...encoded, copies, ours, peer };
});
console.log(JSON.stringify({ orders: ORDERS, rounds }));
