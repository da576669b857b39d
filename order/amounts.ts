import { InvalidValue } from './invalid';
import { paise, type Paise } from './money';
import type { Reader } from './readers';

/** An amount that is already in paise, as every source but a form gives it. */
export function readPaise(value: unknown): Paise {
	if (typeof value === 'number') return paise(value);
	throw new InvalidValue(
		value === undefined || value === null ? 'is missing' : 'is not a number of paise',
		'Give whole paise; ₹1 is 100 paise.',
	);
}

/** The price of an item: WhatsApp shows no item for nothing. */
export function positive(read: Reader<Paise>): Reader<Paise> {
	return (value) => {
		const amount = read(value);
		if (amount > 0) return amount;
		throw new InvalidValue('must be more than zero', 'Write an amount of at least 0.01 rupees.');
	};
}

/** Tax, shipping, discount: zero is fine. */
export function notNegative(read: Reader<Paise>): Reader<Paise> {
	return (value) => {
		const amount = read(value);
		if (amount >= 0) return amount;
		throw new InvalidValue('is negative', 'Write zero or a positive amount.');
	};
}
