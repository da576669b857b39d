const START = 10;
const GROWTH = 1.5;
const NARROWINGS = 2;
/** Of the rate that was held for seconds, what is then tried for minutes. */
const MARGIN = 0.8;
const ATTEMPTS = 5;

/**
 * The highest rate that is held for a short time: raised by half until it is not, then narrowed.
 * @param holds tries so many callbacks per second
 */
export async function highestRate(holds: (perSecond: number) => Promise<boolean>): Promise<number> {
	let low = 0;
	let high = START;
	while (await holds(high)) {
		low = high;
		high = Math.round(high * GROWTH);
	}
	for (let narrowing = 0; narrowing < NARROWINGS; narrowing++) {
		const middle = Math.round((low + high) / 2);
		if (await holds(middle)) low = middle;
		else high = middle;
	}
	return low;
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
