/* eslint-disable @n8n/community-nodes/no-restricted-imports -- not shipped: waits between letters */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Dice } from '../dice';
import type { Attacker } from './attacker';
import { bodyOf, isPayment, type Letter } from './letter';
import { isAway, isTaken, nameOf, post, type Answer } from './post';
import { Receipts, type TakenCall } from './receipts';
import { Tally } from './tally';

const CONNECTIONS = 8;
/** Reports in one body, at most. */
const TOGETHER = 24;
/** Milliseconds before each further try; Exotel's own are minutes and hours. */
const RETRIES = [300, 700, 1_500, 3_000, ...Array<number>(12).fill(6_000)];
/** Tries of a report that n8n refuses; while it is away they go on. */
const REFUSALS = 4;
const IDLE_MS = 20;

/**
 * The way between the sandbox and n8n, where everything goes wrong: reports are repeated, late, out of
 * order, joined in one body, and forged ones run among them. What is not answered 200 comes again.
 */
export class Courier {
	readonly counts = new Tally();
	readonly statuses = new Tally();
	readonly receipts = new Receipts();
	/** Texts that n8n answered, each once. */
	readonly heard = new Set<string>();
	/** Reports that came to n8n. */
	posted = 0;
	posts = 0;
	/** Turns of the dice: what goes wrong. */
	private turns = 0;
	private onTheWay = 0;
	private isStopped = false;
	private readonly ready: Letter[] = [];
	private readonly workers: Promise<void>[];

	constructor(
		private readonly dice: Dice,
		private readonly n8nUrl: string,
		readonly attacker: Attacker,
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
		const from = Date.now();
		const answer = await post(`${this.n8nUrl}${first.path}`, bodyOf(letters));
		this.count(answer, letters.length);
		const call = { from, to: Date.now(), path: first.path };
		for (const letter of letters) this.settle(letter, answer, call);
		this.onTheWay -= letters.length;
	}

	private count(answer: Answer, reports: number): void {
		this.statuses.add(nameOf(answer));
		if (answer.kind === 'answered') this.heard.add(answer.text);
		if (answer.kind === 'nobody') return;
		this.posts += 1;
		this.posted += reports;
	}

	private settle(letter: Letter, answer: Answer, call: TakenCall): void {
		const isHopeless = letter.tries >= REFUSALS && !isAway(answer);
		const retry = isHopeless ? undefined : RETRIES[letter.tries];
		if (answer.kind !== 'nobody') this.counts.add(letter.copy > 1 ? 'repeats' : 'firsts');
		if (isTaken(answer)) {
			this.counts.add('acknowledged');
			return this.receipts.note(letter, answer, call);
		}
		if (retry === undefined) return this.counts.add('given up');
		letter.tries += 1;
		this.counts.add('tried again');
		this.later(letter, retry);
	}

	private async beHostile(letter: Letter): Promise<void> {
		const call = await this.attacker.attack((this.turns += 1), letter);
		if (call === undefined) return;
		this.count(call.answer, 1);
		if (call.answer.kind !== 'nobody') this.counts.add(call.kind);
	}
}
