import { isTooLong, withAsciiDigits } from './digits';
import { InvalidValue } from './invalid';
import { isBlank } from './readers';

/** An amount in paise, a safe integer; ₹1 is 100. Made only in this file. */
export type Paise = number & { readonly unit: 'paise' };

const isPaise = (amount: number): amount is Paise => Number.isSafeInteger(amount);

/** @throws InvalidValue when it is not a whole number that JavaScript holds exactly */
export function paise(amount: number): Paise {
	const positiveZero = amount === 0 ? 0 : amount;
	if (isPaise(positiveZero)) return positiveZero;
	throw new InvalidValue(
		Number.isInteger(amount) ? tooMuch : 'is not a whole number of paise',
		'Give whole paise; ₹1 is 100 paise.',
	);
}

const tooMuch = 'is more money than can be counted to the paisa';
const fix = 'Write rupees with at most two decimals, such as 1180.50 or ₹1,18,000.';

/** 118000, or grouped as in India (1,18,000) or the West (118,000), and decimals after a point. */
const amountPattern = /^(\d+|[1-9]\d?(?:,\d\d)*,\d{3}|[1-9]\d{0,2}(?:,\d{3})+)(?:\.(\d+))?$/;
const currencyMark = /^(?:₹|₨|inr|rs\.?)\s*/i;
/** In Europe the point groups thousands. */
const pointAmongThousands = /^(\d{1,3})\.(\d{3})$/;
/** "1180/-" on Indian bills: nothing follows. */
const nothingFollows = /\s*\/-$/;

/**
 * Rupees as people and sheets write them, to the paisa: 1180, 1180.5, "1,18,000.50", "118,000.50",
 * "₹ 1180", "Rs. 1180", "INR 1180", "1180/-", digits of any script. A number is read through its
 * decimal text, so 19.99 is 1999 paise.
 *
 * Whatever could be meant in two ways is refused, since a guess is money: more than two decimals
 * (unless they are zeros), a point that may group thousands ("1.180"), commas that group nothing
 * ("1,5", "1.180,50"), exponents, a sign.
 * @throws InvalidValue
 */
export function readRupees(input: unknown): Paise {
	if (isBlank(input)) throw new InvalidValue('is missing', fix);
	if (typeof input !== 'string' && typeof input !== 'number') {
		throw new InvalidValue('is not an amount of rupees', fix);
	}
	if (isTooLong(input)) throw new InvalidValue('is not an amount of rupees', fix);
	const text = withAsciiDigits(String(input)).trim();
	if (/^\W*[-−–]\s*[₹₨\d.]/.test(text)) {
		throw new InvalidValue('is negative', 'Write a positive amount; a discount has its own field.');
	}
	const amount = text.replace(currencyMark, '').replace(nothingFollows, '');
	if (/^[\d.,]+e[+-]?\d+$/i.test(amount)) {
		throw new InvalidValue('is in scientific notation', fix);
	}
	if (typeof input === 'string') refuseEitherWay(amount);
	const [, rupees, decimals = ''] = amountPattern.exec(amount) ?? [];
	if (rupees === undefined) {
		const problem = /^[\d.,]+$/.test(amount)
			? 'has commas or points that do not group an amount of rupees'
			: 'is not an amount of rupees';
		throw new InvalidValue(problem, fix);
	}
	if (/[1-9]/.test(decimals.slice(2))) {
		throw new InvalidValue('has more than two decimals', 'Round it to two decimals.');
	}
	const digits = rupees.replaceAll(',', '') + decimals.slice(0, 2).padEnd(2, '0');
	const result = Number(digits);
	if (!isPaise(result)) throw new InvalidValue(tooMuch, 'Write a smaller amount.');
	return result;
}

function refuseEitherWay(amount: string): void {
	const [, before, after] = pointAmongThousands.exec(amount) ?? [];
	if (before === undefined || after === undefined) return;
	const thousands = String(Number(before + after));
	throw new InvalidValue(
		`could mean ${thousands} rupees or ${before} rupees and a part of one`,
		`Write ${thousands}, or two decimals after the point.`,
	);
}

/** For programs: `1180.50`, always two decimals, no grouping. */
export function toRupees(amount: Paise): string {
	const digits = String(Math.abs(amount)).padStart(3, '0');
	return `${amount < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** For people: `₹1,18,000.50`, grouped as in India. */
export function formatRupees(amount: Paise): string {
	const [rupees = '', decimals = ''] = toRupees(amount).replace('-', '').split('.');
	const grouped = rupees.replace(/(\d)(?=(?:\d\d)+\d$)/g, '$1,');
	return `${amount < 0 ? '−' : ''}₹${grouped}.${decimals}`;
}

/** The sum; of nothing, zero. @throws InvalidValue beyond the safe integers */
export function sumPaise(amounts: readonly Paise[]): Paise {
	return amounts.reduce((sum, amount) => paise(sum + amount), paise(0));
}

/** Of a few: the arguments of a call stand on the stack. @throws InvalidValue beyond the safe integers */
export const addPaise = (...amounts: readonly Paise[]): Paise => sumPaise(amounts);

/** May be negative. @throws InvalidValue beyond the safe integers */
export function subtractPaise(from: Paise, amount: Paise): Paise {
	return paise(from - amount);
}

/** @throws InvalidValue when the quantity is not whole, or beyond the safe integers */
export function multiplyPaise(amount: Paise, quantity: number): Paise {
	if (Number.isInteger(quantity)) return paise(amount * quantity);
	throw new InvalidValue('is not a whole number', 'Use a whole quantity.');
}

/**
 * The smallest amount that, taken so many times, is at least the whole.
 * @param quantity a whole number from 1
 */
export function dividePaiseUp(whole: Paise, quantity: number): Paise {
	const rest = whole % quantity;
	return paise((whole - rest) / quantity + (rest > 0 ? 1 : 0));
}
