import { cutAtWord } from '../../cutAtWord';
import { formatRupees, paise, subtractPaise, sumPaise, type Paise } from '../../money';
import type { OrderDraft } from '../../order';
import type { Figures, Line, Part } from './figures';
import { remainderOf } from './remainder';

export interface Composed {
	readonly sums: Pick<OrderDraft, 'items' | 'tax' | 'shipping' | 'discount' | 'statedTotal'>;
	readonly warnings: readonly string[];
}

const none: Part = { name: '', amount: paise(0) };
const negated = (amount: Paise) => subtractPaise(none.amount, amount);
const named = (part: Part, name: string): Part => ({ ...part, name: part.name || name });

/**
 * The shop's figures in WhatsApp's form, where nothing can be negative: what is added to the bill is
 * an item of its own, what comes off is in the discount, and both are named. The stated total is
 * what the shop says is owed.
 * @throws InvalidValue when a sum is beyond the safe integers
 */
export function compose(shopFigures: Figures): Composed {
	const figures = inPlace(shopFigures);
	const { lines, fees, tax, shipping, discount, paidBefore, owed } = figures;
	const remainder = remainderOf(figures);
	const name = paidBefore > 0 ? 'Paid already' : 'Balance';
	const others = [...fees, { name, amount: negated(paidBefore) }, ...remainder.parts];
	return {
		sums: {
			items: [...lines.map(lineItem), ...others.filter(({ amount }) => amount > 0).map(itemOf)],
			tax: chargeOf(tax),
			shipping: shipping.amount > 0 ? chargeOf(shipping) : undefined,
			discount: discountOf(
				discount,
				others.filter(({ amount }) => amount < 0),
			),
			statedTotal: owed,
		},
		warnings: remainder.warnings,
	};
}

/**
 * A tax or a shipping below zero comes off like a credit. And since a bill needs an item, the
 * shipping of free goods is one, or else the tax.
 */
function inPlace(figures: Figures): Figures {
	let { fees, shipping, tax } = figures;
	const hasItem = () => figures.lines.length > 0 || fees.some(({ amount }) => amount > 0);
	if (shipping.amount < 0 || !hasItem()) {
		fees = [...fees, named(shipping, 'Shipping')];
		shipping = none;
	}
	if (tax.amount < 0 || !hasItem()) {
		fees = [...fees, named(tax, 'Tax')];
		tax = { ...none, name: tax.amount === 0 ? tax.name : '' };
	}
	return { ...figures, fees, shipping, tax };
}

const lineItem = ({ name, price, quantity, retailerId, imageUrl }: Line) => ({
	name,
	price,
	quantity,
	retailerId,
	imageUrl,
});

const itemOf = ({ name, amount, retailerId }: Part) => ({
	name,
	price: amount,
	quantity: 1,
	retailerId,
});

const chargeOf = ({ name, amount }: Part) => ({ amount, description: name });

/** One discount keeps its name alone; several are told with their amounts. */
function discountOf(discount: Part, credits: readonly Part[]) {
	const own = discount.amount > 0 ? [discount] : [];
	if (own.length + credits.length === 0) return undefined;
	const off = [...own, ...credits.map(({ name, amount }) => ({ name, amount: negated(amount) }))];
	return {
		amount: sumPaise(off.map(({ amount }) => amount)),
		description: credits.length === 0 ? discount.name : toldTogether(off),
	};
}

const longestDescription = 60;

/** The longest names give way: the amounts are what the customer must see, such as what is paid. */
function toldTogether(off: readonly Part[]): string {
	const names = off.map((part) => named(part, 'Discount').name);
	const amounts = off.map(({ amount }) => formatRupees(amount));
	const tell = (shown: readonly string[]) =>
		shown.map((name, i) => `${name} ${amounts[i]}`).join(', ');
	const lengths = names.map((name) => Array.from(name).length);
	const room = longestDescription - tell(names.map(() => '')).length;
	const needed = (longest: number) =>
		lengths.reduce((sum, length) => sum + Math.min(length, longest), 0);
	let longest = longestDescription;
	while (longest > 1 && needed(longest) > room) longest -= 1;
	return cutAtWord(tell(names.map((name) => cutAtWord(name, longest))), longestDescription);
}
