/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals -- not shipped: waits */
import { setTimeout as sleep } from 'node:timers/promises';
import { plannedBill, referenceOf, withoutPhone, type PlannedBill } from './bills';
import { Customers } from './customers';
import { Merchant } from './merchant';
import type { Plan } from './plan';
import type { Stage } from './stage';
import { Strikes } from './strikes';

const BATCH = 100;
const MERCHANTS = 8;
/** Reports on their way, above which no more bills are sent. */
const BACKLOG = 600;
const PROGRESS_MS = 10_000;
const LOOK_MS = 50;

/** What was done, as far as the stage does not know. */
export interface Play {
	readonly merchant: Merchant;
	readonly strikes: Strikes;
	readonly waits: number;
}

function batchesOf({ dice }: Stage, { bills }: Plan): PlannedBill[][] {
	const all = Array.from({ length: bills }, (_, i) => plannedBill(dice, i));
	const count = Math.ceil(bills / BATCH);
	return Array.from({ length: count }, (_, i) => all.slice(i * BATCH, (i + 1) * BATCH));
}

/** The bills go out, the customers act, the reports come in, and n8n is killed in the middle of it. */
export async function play(
	stage: Stage,
	plan: Plan,
	overhear: (text: string) => void,
	log: (line: string) => void,
): Promise<Play> {
	const { dice, exotel, host, courier, shop } = stage;
	const merchant = new Merchant(dice, exotel, overhear);
	const customers = new Customers(dice, exotel);
	const strikes = new Strikes(dice, plan, host, courier, log);
	const batches = batchesOf(stage, plan);
	const waits = Math.min(100, Math.ceil(plan.bills / 50));
	let [nextBatch, nextWait, isOver] = [0, 0, false];
	const room = async () => {
		while (courier.backlog > BACKLOG) await sleep(LOOK_MS);
	};

	const sendBatches = async () => {
		for (let i = nextBatch++; i < batches.length; i = nextBatch++) {
			await room();
			const isStopping = dice.isSo(`stops ${i}`, 0.4);
			const isMarred = !isStopping && dice.isSo(`marred ${i}`, 0.3);
			const planned = batches[i] ?? [];
			const bills = planned.map((bill, j) => (isMarred && j === 7 ? withoutPhone(bill) : bill));
			await exotel.turn({
				wrap: dice.isSo(`wrap ${i}`, 0.2),
				reorder: dice.isSo(`reorder ${i}`, 0.3),
				repeat: dice.whole(`repeat ${i}`, 1, 2),
			});
			await merchant.send(`${host.url}${shop.senders[isStopping ? 1 : 0]}`, i, bills);
			customers.get(bills);
		}
	};
	const sendWaits = async () => {
		for (let i = nextWait++; i < waits; i = nextWait++) {
			await room();
			const bill = { ...plannedBill(dice, i), reference: referenceOf(plan.seed, i, 'W') };
			await merchant.sendOne(`${host.url}${shop.waiter}`, bill);
			customers.get([{ ...bill, isPaid: dice.isSo(`wait is paid ${i}`, 0.8) }]);
			// As long as a share of the batches takes.
			while (!isOver && nextBatch / batches.length < i / waits) await sleep(LOOK_MS);
		}
	};
	const strikeInTime = async () => {
		for (; strikes.left > 0; await sleep(LOOK_MS)) await strikes.look();
	};
	const more = async () => {
		const accepted = (await exotel.orders()).filter(({ accepted: isThere }) => isThere === 1);
		const references = accepted.map(({ reference }) => reference);
		while (courier.posted < plan.callbacks) {
			await room();
			await customers.readAgain(references);
		}
	};

	const sell = async () => {
		const sending = Array.from({ length: MERCHANTS }, sendBatches);
		await Promise.all([...sending, sendWaits()]);
		isOver = true;
		await customers.done();
		await more();
	};

	const progress = setInterval(() => {
		const { posted, posts, backlog } = courier;
		const batch = Math.min(nextBatch, batches.length);
		log(
			`batch ${batch} of ${batches.length}; callbacks: ${posted} of ${plan.callbacks} in ${posts} calls, ${backlog} on the way`,
		);
	}, PROGRESS_MS);
	try {
		await Promise.all([sell(), strikeInTime()]);
		await exotel.turn({ repeat: 1, reorder: false, wrap: false });
		await courier.empty();
	} finally {
		clearInterval(progress);
	}
	return { merchant, strikes, waits };
}
