import type { Paise } from '../../money';

/** An amount and what the customer reads beside it. Negative: it comes off. */
export interface Part {
	readonly name: string;
	readonly amount: Paise;
	readonly retailerId?: string | undefined;
}

/** What was bought; worth more than nothing. */
export interface Line {
	readonly name: string;
	readonly price: Paise;
	readonly quantity: number;
	/** What the shop asks for the whole line; price × quantity is this, or a few paise more. */
	readonly amount: Paise;
	readonly retailerId?: string | undefined;
	readonly imageUrl?: string | undefined;
}

/** The sums of an order as its shop gives them, in paise; none is computed from another one. */
export interface Figures {
	readonly lines: readonly Line[];
	/** Fees, which are added, and credits, which come off. */
	readonly fees: readonly Part[];
	/** Added to the prices. A tax inside them is 0 here, and told in the name. */
	readonly tax: Part;
	readonly shipping: Part;
	/** Positive, off the prices. The name is empty when the shop tells none. */
	readonly discount: Part;
	/** What may be in the total and nowhere else: tips, duties. */
	readonly further: readonly Part[];
	/** What was paid before, or comes off; negative: what is owed on top of the order's total. */
	readonly paidBefore: Paise;
	readonly owed: Paise;
	/** In paise: a remainder up to this comes from the rounding of the amounts that are added. */
	readonly roundingLimit: number;
}

/**
 * How far the sum of rounded amounts may be from a rounded total: half a unit for each, and a little
 * for the rounding inside the shop.
 * @param unit the shop's smallest amount: a paisa, or a rupee where it shows no decimals
 */
export const roundingLimitOf = (amountCount: number, unit: 1 | 100): number =>
	Math.floor(((amountCount + 4) * unit) / 2);
