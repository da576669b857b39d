const digit = /\p{Nd}/u;
const longest = 1000;

/**
 * True for text that is longer than a number is ever written. Patterns that go back and forth are for
 * shorter ones only: on millions of characters they take hours, or all of the stack.
 */
export const isTooLong = (value: unknown) => typeof value === 'string' && value.length > longest;

/** Turns the decimal digits of every script (१२३, ௧௨௩, １２３) into 0 to 9; all else stays. */
export function withAsciiDigits(text: string): string {
	return text.replace(/[^0-9\P{Nd}]/gu, (character) => String(valueOf(character)));
}

/** Unicode keeps the digits of a script together and in order, in runs of ten from its zero. */
function valueOf(character: string): number {
	const codePoint = character.codePointAt(0) ?? 0;
	let first = codePoint;
	while (digit.test(String.fromCodePoint(first - 1))) first -= 1;
	return (codePoint - first) % 10;
}
