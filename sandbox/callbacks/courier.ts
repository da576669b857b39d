/* eslint-disable @n8n/community-nodes/no-restricted-imports -- not shipped: a server needs node:timers */
import { setMaxListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { Bounded } from '../bounded';
import type { Changes } from '../events/changes';
import type { Message } from '../records';
import { callbackItem, take, type Report } from './item';
import { callbackKnobs, defaultKnobs, type CallbackKnobs } from './knobs';
import { postOnce, retry, type Delivery, type Letter } from './post';
import type { Reply } from './reply';

/** `waiting` covers the pauses between attempts. */
type Progress = 'waiting' | 'taken' | 'given up' | 'dropped';

export interface CallbackRecord extends Letter {
	readonly id: string;
	/** Rises with everything that comes into being in this sandbox. */
	readonly number: number;
	/** ISO 8601, UTC. */
	readonly at: string;
	/** Of whom it speaks. */
	readonly customer: string;
	readonly sid: string;
	/** For a customer's reply its callback type. */
	readonly detailedStatus: string;
	progress: Progress;
}

type About = Pick<CallbackRecord, 'sid' | 'customer' | 'detailedStatus'>;

/** One signal ends all callbacks under way, however many. */
function newStop(): AbortController {
	const stop = new AbortController();
	setMaxListeners(0, stop.signal);
	return stop;
}

/** Takes status callbacks to their receivers. */
export class Courier {
	readonly log = new Bounded<CallbackRecord>();
	#knobs: CallbackKnobs;
	#stop = newStop();
	/** The last callback under way for each message: a message's states do not overtake each other. */
	readonly #tails = new Map<string, Promise<void>>();

	constructor(
		private readonly now: () => number,
		private readonly initial: Partial<CallbackKnobs>,
		private readonly changes: Changes,
	) {
		this.#knobs = this.#initialKnobs();
	}

	get knobs(): CallbackKnobs {
		return this.#knobs;
	}

	/** Holds for what is announced from now on. */
	turn(knobs: CallbackKnobs): CallbackKnobs {
		this.#knobs = knobs;
		return knobs;
	}

	/** Sets the message's state; sends one callback a report if the message asked for callbacks. */
	announce(message: Message, reports: readonly Report[]): void {
		for (const said of reports) take(message, said);
		this.changes.note('message', message.sid);
		const { sid, to: customer, status_callback: url } = message;
		if (url === null) return;
		const records = reports.map((said) => {
			const item = callbackItem(message, said, this.now());
			return this.#record(url, item, { sid, customer, detailedStatus: said.detailedStatus });
		});
		this.#dispatch(sid, records);
	}

	/** Sends what a customer wrote. */
	deliver(reply: Reply, url: string): void {
		const { sid, from: customer, callback_type: detailedStatus } = reply;
		this.#dispatch(sid, [this.#record(url, reply, { sid, customer, detailedStatus })]);
	}

	/** Ends every pending callback and forgets the log and the knobs. */
	reset(): void {
		this.#stop.abort();
		this.#stop = newStop();
		this.#tails.clear();
		this.log.clear();
		this.#knobs = this.#initialKnobs();
	}

	#initialKnobs(): CallbackKnobs {
		return callbackKnobs.parse({ ...defaultKnobs, ...this.initial });
	}

	#record(url: string, item: object, about: About): CallbackRecord {
		const inner = { whatsapp: { messages: [item] } };
		const { drop, wrap } = this.#knobs;
		const isDropped = Array.isArray(drop) ? drop.includes(about.detailedStatus) : drop;
		const number = this.changes.nextNumber();
		const record: CallbackRecord = {
			...about,
			id: String(number),
			number,
			at: new Date(this.now()).toISOString(),
			url,
			body: wrap ? { params: inner } : inner,
			progress: isDropped ? 'dropped' : 'waiting',
			attempts: [],
		};
		this.log.add(record.id, record, JSON.stringify(inner).length);
		this.changes.note('callback', record.id);
		return record;
	}

	#dispatch(sid: string, records: readonly CallbackRecord[]): void {
		const going = records.filter(({ progress }) => progress === 'waiting');
		if (this.#knobs.reorder) going.reverse();
		void this.#send(sid, going, this.#knobs, this.#stop.signal);
	}

	async #send(sid: string, going: CallbackRecord[], knobs: CallbackKnobs, stop: AbortSignal) {
		try {
			await sleep(knobs.delayMs, undefined, { signal: stop });
		} catch {
			return; // stopped: nobody waits for these callbacks any more
		}
		const mine = this.#inTurn(this.#tails.get(sid), going, knobs, stop);
		this.#tails.set(sid, mine);
		await mine;
		if (this.#tails.get(sid) === mine) this.#tails.delete(sid);
	}

	async #inTurn(
		before: Promise<void> | undefined,
		going: CallbackRecord[],
		knobs: CallbackKnobs,
		stop: AbortSignal,
	) {
		await before;
		for (const record of going) {
			if (stop.aborted) return;
			const copies = Array.from({ length: knobs.repeat }, (_, index) => index + 1);
			const note = () => this.changes.note('callback', record.id);
			await Promise.all(copies.map((copy) => this.#deliver(record, { copy, knobs, stop, note })));
		}
	}

	/** Resolves after the first attempt: the retries of one callback hold up no other. */
	async #deliver(record: CallbackRecord, delivery: Delivery) {
		const settle = (isTaken: boolean) => {
			if (record.progress !== 'taken') record.progress = isTaken ? 'taken' : 'given up';
			delivery.note();
		};
		if (await postOnce(record, delivery)) return settle(true);
		retry(record, delivery).then(settle, () => settle(false));
	}
}
