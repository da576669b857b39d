import {
	addPaise,
	formatRupees,
	multiplyPaise,
	paise,
	subtractPaise,
	sumPaise,
	type Paise,
} from '../../money';
import type { Figures, Part } from './figures';

export interface Remainder {
	readonly parts: readonly Part[];
	readonly warnings: readonly string[];
}

/**
 * Names what the shop's total has beside, or less than, the sums that it is made of. No price is
 * changed for it: what is known (a tip) and what is only rounding is told apart from the rest.
 */
export function remainderOf(figures: Figures): Remainder {
	const { owed, further, roundingLimit } = figures;
	const sum = sumOf(figures);
	let rest = subtractPaise(owed, sum);
	const known: Part[] = [];
	for (const part of further) {
		if (part.amount <= 0 || part.amount > rest) continue;
		known.push(part);
		rest = subtractPaise(rest, part.amount);
	}
	const isRounding = Math.abs(rest) <= roundingLimit;
	const tooMuch = unitPriceExcess(figures);
	const nothing = paise(0);
	const roundOff = subtractPaise(isRounding ? rest : nothing, tooMuch);
	const unknown: Part = {
		name: rest < 0 ? 'Other credits' : 'Other charges',
		amount: isRounding ? nothing : rest,
	};
	const warnings = [
		...(rest === 0
			? []
			: [told(subtractPaise(owed, rest), owed, isRounding ? 'Round off' : unknown.name)]),
		...(tooMuch === 0 ? [] : [givenBack(tooMuch)]),
	];
	return { parts: [...known, { name: 'Round off', amount: roundOff }, unknown], warnings };
}

/** A discount below zero is none: what the shop adds in this way is part of the remainder. */
function sumOf({ lines, fees, tax, shipping, discount, paidBefore }: Figures): Paise {
	const amounts = [...lines, ...fees, tax, shipping].map(({ amount }) => amount);
	const off = discount.amount > 0 ? addPaise(discount.amount, paidBefore) : paidBefore;
	return subtractPaise(sumPaise(amounts), off);
}

const unitPriceExcess = ({ lines }: Figures): Paise =>
	sumPaise(
		lines.map(({ price, quantity, amount }) =>
			subtractPaise(multiplyPaise(price, quantity), amount),
		),
	);

const told = (sum: Paise, owed: Paise, name: string) =>
	`The parts of the order come to ${formatRupees(sum)}, and the shop asks for ${formatRupees(owed)}: the difference is in the bill as "${name}".`;

const givenBack = (amount: Paise) =>
	`Some lines do not divide by their quantity: their prices are rounded up, and ${formatRupees(amount)} is given back as "Round off".`;
