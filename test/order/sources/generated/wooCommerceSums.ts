/** total = lines after discounts + fees + shipping + their taxes, rounded to the shop's decimals. */
import { divideRounded, sum } from './amounts';
import { paisa, rupee, type Scenario } from './wooCommerceScenario';

export interface Taxed {
	readonly net: number;
	readonly tax: number;
}

const roundTo = (amount: number, unit: number) => divideRounded(amount, unit) * unit;

/** Without tax, whatever it was typed with, and the tax of each rate. */
function taxed(typed: number, { rates, pricesIncludeTax, roundsLines }: Scenario): Taxed {
	const divisor = pricesIncludeTax ? 10_000 + sum(rates.map(([, rate]) => rate)) : 10_000;
	const taxes = rates.map(([, rate]) => {
		const tax = divideRounded(typed * rate, divisor);
		return roundsLines ? roundTo(tax, paisa) : tax;
	});
	return { net: pricesIncludeTax ? typed - sum(taxes) : typed, tax: sum(taxes) };
}

/** The order's amounts, before they are written with the shop's decimals. */
export function wooCommerceSums(order: Scenario) {
	const untaxed = (amount: number): Taxed => ({ net: amount * paisa, tax: 0 });
	const lines = order.lines.map((line) => {
		const before = divideRounded(line.price * line.quantity, 100);
		const after = before - divideRounded(before * line.coupon, 10_000);
		return { line, subtotal: taxed(before, order), total: taxed(after, order) };
	});
	const fees = order.fees.map(({ amount, isTaxed }) =>
		isTaxed ? taxed(amount * paisa, order) : untaxed(amount),
	);
	const shipping = taxed(order.shipping * paisa, order);
	const all = [...lines.map(({ total }) => total), ...fees, shipping];
	const tax = sum(all.map((entry) => entry.tax));
	const whole = sum(all.map(({ net }) => net)) + tax;
	const unit = rupee / 10 ** order.decimals;
	const total = roundTo(whole, unit) - roundTo(order.storeCredit * paisa, unit);
	return { lines, fees, shipping, tax, total };
}
