const START = 5;
const GROWTH = 1.5;
const NARROWINGS = 2;
/** Of the rate that was held for seconds, what is then tried for minutes. */
const MARGIN = 0.8;
const ATTEMPTS = 5;

/**
 * The search for the highest rate that is held for a short time: raised by half until it is not, then
 * narrowed. One try at a time, so that two can be sought in turns.
 */
export class Ramp {
	private low = 0;
	private high = START;
	private narrowings: number | undefined;

	/** @param holds tries so many callbacks per second */
	constructor(private readonly holds: (perSecond: number) => Promise<boolean>) {}

	get isFound(): boolean {
		return this.narrowings === NARROWINGS;
	}

	/** The highest rate that was held so far; 0 for none. */
	get highest(): number {
		return this.low;
	}

	async step(): Promise<void> {
		const isNarrowing = this.narrowings !== undefined;
		const rate = isNarrowing ? Math.round((this.low + this.high) / 2) : this.high;
		const isHeld = await this.holds(rate);
		if (isHeld) this.low = rate;
		else this.high = rate;
		if (this.narrowings !== undefined) this.narrowings += 1;
		else if (isHeld) this.high = Math.round(rate * GROWTH);
		else this.narrowings = 0;
	}
}

/** Tries a little less than `highest` for the whole time, and less again while that is too much. */
export async function holdForLong<T>(
	highest: number,
	hold: (perSecond: number) => Promise<T>,
	isHeld: (result: T) => boolean,
): Promise<T> {
	let perSecond = highest;
	for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
		perSecond = Math.max(1, Math.floor(perSecond * MARGIN));
		const result = await hold(perSecond);
		if (isHeld(result)) return result;
	}
	throw new Error(`n8n did not hold ${perSecond} callbacks per second`);
}
