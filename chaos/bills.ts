import type { Dice } from './dice';

/** A bill, and what its customer will do. */
export interface PlannedBill {
	readonly reference: string;
	readonly to: string;
	/** Rupees. */
	readonly price: string;
	readonly isRead: boolean;
	/** An attempt to pay that fails, before the one that succeeds. */
	readonly failsFirst: boolean;
	readonly isPaid: boolean;
}

/** Of fixed length: no reference is the beginning of another. */
export const referenceOf = (seed: number, i: number, kind: 'B' | 'W' = 'B') =>
	`${kind}${seed}-${String(i).padStart(6, '0')}`;

export const plannedBill = (dice: Dice, i: number): PlannedBill => ({
	reference: referenceOf(dice.seed, i),
	to: `+91 9${String(dice.whole(`phone ${i}`, 0, 999_999_999)).padStart(9, '0')}`,
	price: (dice.whole(`price ${i}`, 100, 500_000) / 100).toFixed(2),
	isRead: dice.isSo(`read ${i}`, 0.4),
	failsFirst: dice.isSo(`fail ${i}`, 0.08),
	isPaid: dice.isSo(`paid ${i}`, 0.25),
});

/** Not a phone number of India: the node refuses it before it sends. */
export const withoutPhone = (bill: PlannedBill): PlannedBill => ({
	...bill,
	to: 'ask the shop',
	isPaid: false,
});
