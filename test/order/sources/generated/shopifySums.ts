/** total = subtotal after discounts + shipping after discounts + tax on top + tips + duties + fees. */
import { divideRounded, sum } from './amounts';
import { keptOf, type Scenario } from './shopifyScenario';

type Line = Scenario['lines'][number];

/** What each discount takes, and what they leave. */
export function discounted(gross: number, shares: readonly number[]) {
	let net = gross;
	const amounts = shares.map((share) => {
		const amount = divideRounded(net * share, 10_000);
		net -= amount;
		return amount;
	});
	return { net, amounts };
}

export const lineSums = ({ price, discounts }: Line, quantity: number) =>
	discounted(price * quantity, discounts);

/** Every tax is rounded by itself. */
export function lineTaxes(line: Line, quantity: number, isIncluded: boolean) {
	const { net } = lineSums(line, quantity);
	const divisor = isIncluded ? 10_000 + sum(line.rates.map(([, rate]) => rate)) : 10_000;
	return line.rates.map(([title, rate]) => ({ title, tax: divideRounded(net * rate, divisor) }));
}

function totalOf(order: Scenario, quantityOf: (line: Line) => number) {
	const { lines, taxesIncluded, shipping, tip, duties, fees } = order;
	const subtotal = sum(lines.map((line) => lineSums(line, quantityOf(line)).net));
	const taxes = lines.flatMap((line) => lineTaxes(line, quantityOf(line), taxesIncluded));
	const tax = sum(taxes.map((entry) => entry.tax));
	const shipped = shipping
		.filter(({ isRemoved }) => !isRemoved)
		.map(({ price, discounts }) => discounted(price, discounts).net);
	const shippingNow = sum(shipped);
	const total = subtotal + shippingNow + tip + duties + fees + (taxesIncluded ? 0 : tax);
	return { subtotal, tax, shippingNow, total };
}

/** As ordered, and as it now is. */
export function shopifySums(order: Scenario) {
	const ordered = totalOf(order, ({ quantity }) => quantity);
	const current = totalOf(order, keptOf);
	const paid = divideRounded(current.total * order.paid, 10_000);
	return { ordered, current, owed: current.total - paid + order.balance, isPaidInPart: paid > 0 };
}

export type ShopifySums = ReturnType<typeof shopifySums>;
