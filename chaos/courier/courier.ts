/* eslint-disable @n8n/community-nodes/no-restricted-imports -- not shipped: waits between letters */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Dice } from '../dice';
import { forged, malformed } from './hostile';
import { bodyOf, isPayment, type Letter } from './letter';
import { isAway, isTaken, nameOf, post, type Answer } from './post';
import { Tally } from './tally';

const CONNECTIONS = 8;
/** Reports in one body, at most. */
const TOGETHER = 10;
/** Milliseconds before each further try; Exotel's own are minutes and hours. */
const RETRIES = [300, 700, 1_500, 3_000, ...Array<number>(12).fill(6_000)];
/** Tries of a report that n8n refuses; while it is away they go on. */
const REFUSALS = 4;
const IDLE_MS = 20;

/** What n8n said to the reports of one payment. */
export interface Receipt {
	/** Answered 200 by the node. */
	byNode: number;
	/** Answered 200 while n8n starts. */
	byStartPage: number;
}

/** An answer to a hostile call. */
export interface HostileAnswer {
	readonly kind: 'forged' | 'malformed';
	readonly what: string;
	/** Whether it was sent to the trigger, or to a waiting execution. */
	readonly isTrigger: boolean;
	/** Whether something was down, or had just come back. */
	readonly isDisturbed: boolean;
	readonly answer: Answer;
}

/**
 * The way between the sandbox and n8n, where everything goes wrong: reports are repeated, late, out of
 * order, joined in one body, and forged ones run among them. What is not answered 200 comes again.
 */
export class Courier {
	readonly counts = new Tally();
	readonly statuses = new Tally();
	readonly payments = new Map<string, Receipt>();
	readonly hostile: HostileAnswer[] = [];
	/** Reports that came to n8n. */
	posted = 0;
	posts = 0;
	/** Milliseconds since 1970; until then a part of n8n may be down. */
	disturbedUntil = 0;
	/** Turns of the dice: what goes wrong. */
	private turns = 0;
	private onTheWay = 0;
	private isStopped = false;
	private readonly ready: Letter[] = [];
	private readonly workers: Promise<void>[];

	constructor(
		private readonly dice: Dice,
		private readonly n8nUrl: string,
		private readonly apiToken: string,
	) {
		this.workers = Array.from({ length: CONNECTIONS }, () => this.work());
	}

	/** Letters that are not there yet. */
	get backlog(): number {
		return this.ready.length + this.onTheWay;
	}

	take(letters: readonly Letter[]): void {
		for (const letter of letters) this.send(letter);
	}

	/** Resolves when all letters have arrived, or were given up. */
	async empty(): Promise<void> {
		while (this.backlog > 0) await sleep(IDLE_MS);
	}

	async stop(): Promise<void> {
		this.isStopped = true;
		await Promise.all(this.workers);
	}

	/** With its repeats: some at the same moment, some later. */
	private send(letter: Letter): void {
		const question = `${letter.item.sid} ${(this.turns += 1)}`;
		const isRepeated = this.dice.isSo(`repeat ${question}`, isPayment(letter) ? 0.7 : 0.3);
		const copies = isRepeated ? this.dice.whole(`copies ${question}`, 1, 3) : 0;
		this.later(letter, this.dice.whole(`delay ${question}`, 0, 800));
		for (let copy = 2; copy < copies + 2; copy += 1) {
			const isTwin = this.dice.isSo(`twin ${question} ${copy}`, 0.4);
			const delay = this.dice.whole(`${isTwin ? 'delay' : `later ${copy}`} ${question}`, 0, 800);
			this.later({ ...letter, copy, tries: 0 }, isTwin ? delay : delay * 30);
		}
	}

	private later(letter: Letter, milliseconds: number): void {
		this.onTheWay += 1;
		void sleep(milliseconds).then(() => {
			this.onTheWay -= 1;
			this.ready.push(letter);
		});
	}

	private async work(): Promise<void> {
		while (!this.isStopped) {
			const [first] = this.ready.splice(0, 1);
			if (first === undefined) await sleep(IDLE_MS);
			else await this.deliver(this.withOthers(first));
		}
	}

	private withOthers(first: Letter): Letter[] {
		const most = this.dice.whole(`together ${(this.turns += 1)}`, 1, TOGETHER);
		const letters = [first];
		while (letters.length < most && this.ready[0]?.path === first.path) {
			letters.push(...this.ready.splice(0, 1));
		}
		return letters;
	}

	private async deliver(letters: readonly Letter[]): Promise<void> {
		const [first] = letters;
		if (first === undefined) return;
		this.onTheWay += letters.length;
		await this.beHostile(first);
		const answer = await post(`${this.n8nUrl}${first.path}`, bodyOf(letters));
		this.count(answer, letters.length);
		for (const letter of letters) this.settle(letter, answer);
		this.onTheWay -= letters.length;
	}

	private count(answer: Answer, reports: number): void {
		this.statuses.add(nameOf(answer));
		if (answer.kind === 'nobody') return;
		this.posts += 1;
		this.posted += reports;
	}

	private settle(letter: Letter, answer: Answer): void {
		const isHopeless = letter.tries >= REFUSALS && !isAway(answer);
		const retry = isHopeless ? undefined : RETRIES[letter.tries];
		if (answer.kind !== 'nobody') this.counts.add(letter.copy > 1 ? 'repeats' : 'firsts');
		if (isTaken(answer)) return this.receipt(letter, answer);
		if (retry === undefined) return this.counts.add('given up');
		letter.tries += 1;
		this.counts.add('tried again');
		this.later(letter, retry);
	}

	private receipt(letter: Letter, answer: Answer): void {
		this.counts.add('acknowledged');
		const reference = letter.item.payment_reference_id;
		if (!isPayment(letter) || reference === undefined) return;
		const receipt = this.payments.get(reference) ?? { byNode: 0, byStartPage: 0 };
		receipt[answer.kind === 'starting' ? 'byStartPage' : 'byNode'] += 1;
		this.payments.set(reference, receipt);
	}

	private async beHostile(letter: Letter): Promise<void> {
		const i = (this.turns += 1);
		const isForged = this.dice.isSo(`is forged ${i}`, 0.15);
		if (!isForged && !this.dice.isSo(`is malformed ${i}`, 0.04)) return;
		const call = isForged
			? forged(this.dice, i, letter, this.apiToken)
			: malformed(this.dice, i, letter);
		const answer = await post(`${this.n8nUrl}${call.path}`, call.body, call.contentType);
		this.count(answer, 1);
		const isTrigger = call.path.startsWith('/webhook/');
		const isDisturbed = this.disturbedUntil > Date.now();
		this.hostile.push({ kind: call.kind, what: call.what, isTrigger, isDisturbed, answer });
		if (answer.kind !== 'nobody') this.counts.add(call.kind);
	}
}
