/* eslint-disable @n8n/community-nodes/no-restricted-imports -- not shipped: a server needs node:timers */
import { setMaxListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { Bounded } from '../bounded';
import type { Message } from '../records';
import { callbackItem, type Report } from './item';
import { callbackKnobs, defaultKnobs, type CallbackKnobs } from './knobs';
import { postOnce, retry, type Letter } from './post';
import type { Reply } from './reply';

/** `waiting` covers the pauses between attempts. */
type Progress = 'waiting' | 'taken' | 'given up' | 'dropped';

export interface CallbackRecord extends Letter {
	readonly sid: string;
	/** For a customer's reply its callback type. */
	readonly detailedStatus: string;
	progress: Progress;
}

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
	#sent = 0;
	/** The last callback under way for each message: a message's states do not overtake each other. */
	readonly #tails = new Map<string, Promise<void>>();

	constructor(
		private readonly now: () => number,
		private readonly initial: Partial<CallbackKnobs>,
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
		message.state = reports.at(-1)?.detailedStatus ?? message.state;
		const { sid, status_callback: url } = message;
		if (url === null) return;
		const records = reports.map((said) => {
			const item = callbackItem(message, said, this.now());
			return this.#record(url, sid, said.detailedStatus, item);
		});
		this.#dispatch(sid, records);
	}

	/** Sends what a customer wrote. */
	deliver(reply: Reply, url: string): void {
		this.#dispatch(reply.sid, [this.#record(url, reply.sid, reply.callback_type, reply)]);
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

	#record(url: string, sid: string, detailedStatus: string, item: object): CallbackRecord {
		const inner = { whatsapp: { messages: [item] } };
		const { drop, wrap } = this.#knobs;
		const isDropped = Array.isArray(drop) ? drop.includes(detailedStatus) : drop;
		const record: CallbackRecord = {
			sid,
			detailedStatus,
			url,
			body: wrap ? { params: inner } : inner,
			progress: isDropped ? 'dropped' : 'waiting',
			attempts: [],
		};
		this.#sent += 1;
		this.log.add(String(this.#sent), record, JSON.stringify(inner).length);
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
			await Promise.all(copies.map((copy) => this.#deliver(record, copy, knobs, stop)));
		}
	}

	/** Resolves after the first attempt: the retries of one callback hold up no other. */
	async #deliver(record: CallbackRecord, copy: number, knobs: CallbackKnobs, stop: AbortSignal) {
		const settle = (isTaken: boolean) => {
			if (record.progress !== 'taken') record.progress = isTaken ? 'taken' : 'given up';
		};
		if (await postOnce(record, copy, knobs, stop)) return settle(true);
		retry(record, copy, knobs, stop).then(settle, () => settle(false));
	}
}
