import { isTooLong, withAsciiDigits } from './digits';
import { InvalidValue } from './invalid';
import { isBlank } from './readers';

const mobileFix = 'Give one Indian mobile number, such as +91 99999 00001.';
const phoneFix =
	'Give one number with its country code, such as +91 99999 00001; numbers of other countries need the +.';

/**
 * The Indian mobile number that somebody typed, as `+91` and ten digits.
 *
 * Spaces, dashes, dots, brackets, the trunk 0, 91, +91, 0091 and a doubled 91 are understood, and
 * digits of any script. Ten digits are the number itself, even when they begin with 91. A landline
 * whose area code begins with 6 to 9 (Bengaluru's 80) cannot be told from a mobile by its digits.
 * @throws InvalidValue for landlines, and for other countries: Meta's payments are India to India
 */
export function readIndianMobile(input: unknown): string {
	const { number, isInternational } = readDigits(input, mobileFix);
	const prefix = isInternational ? indianCountryCode : indianPrefix;
	if (isInternational && !number.startsWith('91')) {
		throw new InvalidValue(
			'is a number of another country, and WhatsApp payments work only between Indian numbers',
			'Send the bill to an Indian mobile number (+91).',
		);
	}
	const subscriber = number.slice(-10);
	if (number.length < 10 || !prefix.test(number.slice(0, -10))) {
		throw wrongLength(number, isInternational, mobileFix);
	}
	if (!/^[6-9]/.test(subscriber)) {
		throw new InvalidValue(
			'is not a mobile number: those begin with 6, 7, 8 or 9 in India; it may be a landline',
			'Bills go to the mobile number on which the customer uses WhatsApp.',
		);
	}
	return `+91${subscriber}`;
}

/**
 * A phone number of any country in E.164, with the plus. Without + or 00 it is read as an Indian
 * one; ten digits alone must then be a mobile number, since they could be foreign.
 * @throws InvalidValue
 */
export function readPhone(input: unknown): string {
	const { number, isInternational } = readDigits(input, phoneFix);
	if (isInternational && !number.startsWith('91')) {
		if (/^[1-9]\d{6,14}$/.test(number)) return `+${number}`;
		throw wrongLength(number, isInternational, phoneFix);
	}
	const [prefix, subscriber] = [number.slice(0, -10), number.slice(-10)];
	const isIndian = (isInternational ? indianCountryCode : indianPrefix).test(prefix);
	const canBeIndian = prefix === '' ? /^[6-9]\d{9}$/ : /^[1-9]\d{9}$/;
	if (isIndian && canBeIndian.test(subscriber)) return `+91${subscriber}`;
	if (number.length === 10 && !isInternational) {
		throw new InvalidValue('could be a number of several countries', phoneFix);
	}
	throw wrongLength(number, isInternational, phoneFix);
}

/** The digits of a phone number, in 0 to 9, without the plus. */
export function digitsOf(phone: string): string {
	return withAsciiDigits(phone).replace(/\D/g, '');
}

/** Exotel writes one number with and without the plus: only the digits count. */
export function samePhone(a: string, b: string): boolean {
	return digitsOf(a) === digitsOf(b) && digitsOf(a) !== '';
}

/** What may stand before the ten digits: 0, 91, 091, 0091, and a 0 or a second 91 after those. */
const indianPrefix = /^(?:0|0{0,2}91(?:0|91)?)?$/;
/** The same after + or 00. */
const indianCountryCode = /^91(?:0|91)?$/;

/** +44 (0)20 7946 0018: the 0 is only for calls inside the country. */
const bracketedTrunkZero = /^((?:\+|00)\s*(?:91|(?!91)\d{1,3})[\s.-]*)\(0\)/;

/** Only digits; `isInternational` tells whether a + or 00 stood before them. */
function readDigits(input: unknown, fix: string) {
	if (isBlank(input)) throw new InvalidValue('is missing', fix);
	const isWritten = typeof input === 'string' || typeof input === 'number';
	if (!isWritten || isTooLong(input)) throw new InvalidValue('is not a phone number', fix);
	// \p{Cf}: phones' address books copy numbers inside invisible marks of writing direction.
	const text = withAsciiDigits(String(input))
		.replace(/\p{Cf}/gu, '')
		.replace('＋', '+')
		.trim();
	refuseWhatSheetsDo(text, fix);
	refuseTwoNumbers(text, fix);
	const compact = text
		.replace(/^(?:tel|whatsapp):/i, '')
		.replace(bracketedTrunkZero, '$1')
		.replace(/[\s.()\p{Pd}]/gu, '');
	if (!/^\+?\d+$/.test(compact)) {
		const stranger = /[^\d+]/u.exec(compact)?.[0] ?? '+';
		throw new InvalidValue(`has "${stranger}" in it, which is no part of a phone number`, fix);
	}
	const isInternational = /^(?:\+|00)/.test(compact);
	return { number: compact.replace(/^(?:\+|00)/, ''), isInternational };
}

/**
 * 9.99E+09 has lost its last digits, the 0 of 9999900001.0 is none of the number's, and a sheet
 * that takes +91-9999900001 for a formula gives -9999899910: somebody else's number.
 */
function refuseWhatSheetsDo(text: string, fix: string): void {
	const asText = 'Format the column of the sheet as text, and type the number again.';
	if (/^[+-]?\d+(?:\.\d+)?e[+-]?\d+$/i.test(text)) {
		const problem = 'is in scientific notation, which has lost digits of the number';
		throw new InvalidValue(problem, asText);
	}
	if (/^[\p{Pd}−]/u.test(text)) {
		throw new InvalidValue('is negative, as when a sheet has calculated with it', asText);
	}
	if (/^\+?\d{7,}\.\d*$/.test(text)) {
		throw new InvalidValue('is a decimal number, not a phone number', fix);
	}
}

const twoNumbers = /^0*(?:91)?0?([1-9]\d{9})0*(?:91)?0?([1-9]\d{9})$/;

/** Nobody but the merchant can say which one is meant. */
function refuseTwoNumbers(text: string, fix: string): void {
	const [, first, second] = twoNumbers.exec(digitsOf(text)) ?? [];
	if (first !== undefined && second !== undefined) {
		throw new InvalidValue(`holds two phone numbers, ${first} and ${second}`, fix);
	}
}

function wrongLength(number: string, isInternational: boolean, fix: string): InvalidValue {
	const isForeign = isInternational && !number.startsWith('91');
	const own = isInternational && !isForeign ? number.slice(2) : number;
	const count = `has ${own.length} ${own.length === 1 ? 'digit' : 'digits'}`;
	if (isForeign) return new InvalidValue(`${count}, and phone numbers have 7 to 15`, fix);
	const ten = isInternational ? ' after +91, and' : ', and';
	const twelve = isInternational ? '' : ', or twelve with 91';
	return new InvalidValue(`${count}${ten} Indian numbers have ten${twelve}`, fix);
}
