import { createHash } from 'node:crypto';

/**
 * Chance with a seed. A question has the same answer in every run of a seed, whenever it is asked: what
 * runs at the same time does not change what the others draw.
 */
export class Dice {
	constructor(readonly seed: number) {}

	/** From 0 to less than 1. */
	roll(question: string): number {
		const digest = createHash('sha256').update(`${this.seed}:${question}`).digest();
		return digest.readUIntBE(0, 6) / 2 ** 48;
	}

	isSo(question: string, probability: number): boolean {
		return this.roll(question) < probability;
	}

	/** A whole number; both ends are possible. */
	whole(question: string, least: number, most: number): number {
		return least + Math.floor(this.roll(question) * (most - least + 1));
	}

	pick<const T>(question: string, choices: readonly [T, ...T[]]): T {
		return choices[this.whole(question, 0, choices.length - 1)] ?? choices[0];
	}
}
