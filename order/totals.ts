import { shorten } from './invalid';
import {
	addPaise,
	formatRupees,
	multiplyPaise,
	subtractPaise,
	sumPaise,
	type Paise,
} from './money';

interface Line {
	readonly name: string;
	readonly price: Paise;
	/** Takes the place of the price. */
	readonly salePrice?: Paise | undefined;
	readonly quantity: number;
}

interface Charge {
	readonly amount: Paise;
}

interface Bill {
	readonly items: readonly Line[];
	readonly tax: Charge;
	readonly shipping?: Charge | undefined;
	readonly discount?: Charge | undefined;
}

/**
 * Meta's two equations: subtotal = Σ (sale price or price) × quantity, and
 * total = subtotal + tax + shipping − discount.
 * @throws InvalidValue when a sum is beyond the safe integers
 */
export function totalsOf({ items, tax, shipping, discount }: Bill) {
	const subtotal = sumPaise(items.map(amountOf));
	const charged = addPaise(subtotal, tax.amount, ...(shipping ? [shipping.amount] : []));
	return { subtotal, total: discount ? subtractPaise(charged, discount.amount) : charged };
}

const amountOf = ({ price, salePrice, quantity }: Line) =>
	multiplyPaise(salePrice ?? price, quantity);

const mostLines = 10;

/** The lines of a bill, for an error: `2 × Bread ₹10.00 = ₹20.00; tax ₹1.00; discount −₹1.00`. */
export function breakdown(
	{ items, tax, shipping, discount }: Bill,
	format: (amount: Paise) => string | number = formatRupees,
): string {
	const lines = items.slice(0, mostLines).map((item) => {
		const price = format(item.salePrice ?? item.price);
		const sum = format(amountOf(item));
		return `${item.quantity} × ${shorten(item.name, 30)} ${price} = ${sum}`;
	});
	const rest = items.slice(mostLines);
	if (rest.length > 0) {
		lines.push(`${rest.length} more ${format(sumPaise(rest.map(amountOf)))}`);
	}
	lines.push(`tax ${format(tax.amount)}`);
	if (shipping) lines.push(`shipping ${format(shipping.amount)}`);
	if (discount) lines.push(`discount −${format(discount.amount)}`);
	return lines.join('; ');
}
