import { withAsciiDigits } from './digits';
import { InvalidValue } from './invalid';

/** Turns what a user or a sheet gave into a value, or throws {@link InvalidValue}. */
export type Reader<T> = (value: unknown) => T;

/** Nothing was given: undefined, null, or text of white space only. */
export function isBlank(value: unknown): boolean {
	return value === undefined || value === null || (typeof value === 'string' && !value.trim());
}

/** Nothing was given in any field of the group. */
export function isBlankGroup(value: unknown): boolean {
	if (typeof value !== 'object' || value === null) return isBlank(value);
	return Object.values(value).every(isBlank);
}

/** Blank means absent, as in a form where a field was left alone. */
export function optional<T>(read: Reader<T>): Reader<T | undefined> {
	return (value) => (isBlank(value) ? undefined : read(value));
}

/** For a field that must not vanish because an expression has a typing error. */
export const refuseNothing: Reader<never> = () => {
	throw new InvalidValue(
		'is empty: its expression gave nothing',
		'Correct the expression, or remove the field.',
	);
};

/**
 * Text without the white space around it. A number counts as text, because a sheet gives the house
 * number 12 and the product 501 as numbers. The limit counts Unicode code points.
 */
export function readText({ max }: TextLimits = {}): Reader<string> {
	return (value) => {
		if (isBlank(value)) throw new InvalidValue('is missing', 'Fill in this field.');
		const text = plainText(value).trim();
		// There are never more code points than UTF-16 units, so most texts need no counting.
		if (max === undefined || text.length <= max) return text;
		const length = codePointsIn(text);
		if (length <= max) return text;
		const problem = `has ${length} characters, and the limit is ${max}`;
		throw new InvalidValue(problem, `Shorten it to at most ${max} characters.`);
	};
}

/** One by one, since a list of them takes many times the memory of the text. */
function codePointsIn(text: string): number {
	let count = 0;
	for (let at = 0; at < text.length; at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1) count += 1;
	return count;
}

export interface TextLimits {
	readonly max?: number;
}

/** An integer beyond the safe ones has lost digits: a long SKU would name another product. */
function plainText(value: unknown): string {
	if (typeof value === 'string') return value;
	if (typeof value === 'number' && Number.isFinite(value)) {
		if (!Number.isInteger(value) || Number.isSafeInteger(value)) return String(value);
		throw new InvalidValue('is too long for a number to hold exactly', 'Write it as text.');
	}
	throw new InvalidValue('must be text', 'Write it as text.');
}

/** A number without decimals, as a number or as text ("3"); never rounded. */
export function readWholeNumber({
	min,
	max = Number.MAX_SAFE_INTEGER,
}: NumberLimits): Reader<number> {
	const fix =
		max === Number.MAX_SAFE_INTEGER
			? `Write a whole number, ${min} or more.`
			: `Write a whole number from ${min} to ${max}.`;
	return (value) => {
		if (isBlank(value)) throw new InvalidValue('is missing', fix);
		const number = typeof value === 'string' ? wholeNumberIn(value) : value;
		if (typeof number !== 'number' || !Number.isSafeInteger(number)) {
			throw new InvalidValue('is not a whole number', fix);
		}
		if (number < min) throw new InvalidValue(`must be at least ${min}`, fix);
		if (number > max) throw new InvalidValue(`must be at most ${max}`, fix);
		return number;
	};
}

export interface NumberLimits {
	readonly min: number;
	readonly max?: number;
}

function wholeNumberIn(value: string): number {
	const text = withAsciiDigits(value).trim();
	return /^-?\d+$/.test(text) ? Number(text) : Number.NaN;
}

/** A switch: true or false, also as text (a sheet's TRUE); blank is false. */
export function readFlag(value: unknown): boolean {
	if (isBlank(value)) return false;
	if (typeof value === 'boolean') return value;
	const text = typeof value === 'string' ? value.trim().toLowerCase() : '';
	if (text === 'true' || text === 'false') return text === 'true';
	throw new InvalidValue('must be true or false', 'Use true or false.');
}

/** An absolute web address, http or https, without white space. */
export function readUrl(value: unknown): string {
	const fix = 'Give a full web address that begins with https://.';
	if (isBlank(value)) throw new InvalidValue('is missing', fix);
	const text = plainText(value).trim();
	if (!/^https?:\/\/[^\s/]\S*$/i.test(text) || !URL.canParse(text)) {
		throw new InvalidValue('is not a web address', fix);
	}
	return text;
}
