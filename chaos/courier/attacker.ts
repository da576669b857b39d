import type { Dice } from '../dice';
import { forged, malformed } from './hostile';
import type { Letter } from './letter';
import { post, type Answer } from './post';

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

/** Knows the addresses that Exotel calls, and sometimes a token, and wants something to run. */
export class Attacker {
	readonly answers: HostileAnswer[] = [];
	/** Milliseconds since 1970; until then a part of n8n may be down. */
	disturbedUntil = 0;

	constructor(
		private readonly dice: Dice,
		private readonly n8nUrl: string,
		private readonly apiToken: string,
	) {}

	/** Follows the i-th letter to its address, or lets it pass. */
	async attack(i: number, letter: Letter): Promise<HostileAnswer | undefined> {
		const isForged = this.dice.isSo(`is forged ${i}`, 0.15);
		if (!isForged && !this.dice.isSo(`is malformed ${i}`, 0.04)) return undefined;
		const { kind, what, path, body, contentType } = isForged
			? forged(this.dice, i, letter, this.apiToken)
			: malformed(this.dice, i, letter);
		const answer = await post(`${this.n8nUrl}${path}`, body, contentType);
		const isTrigger = path.startsWith('/webhook/');
		const isDisturbed = this.disturbedUntil > Date.now();
		const told = { kind, what, isTrigger, isDisturbed, answer };
		this.answers.push(told);
		return told;
	}
}
