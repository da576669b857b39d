/** The fields in which Shopify tells of a sale. */
import { decimalText, divideRounded, sum } from './amounts';
import { keptOf, type Scenario } from './shopifyScenario';
import { discounted, lineSums, lineTaxes, type ShopifySums } from './shopifySums';

const paisePerCent = 83;

/** How amounts are written: in the shop's currency, and beside it in what the customer saw. */
function writer({ isPresentment, asNumbers }: Scenario) {
	const written = (amount: number) => {
		const text = decimalText(amount, 2);
		return asNumbers ? Number(text) : text;
	};
	const plain = (amount: number) =>
		written(isPresentment ? divideRounded(amount, paisePerCent) : amount);
	const set = (amount: number) => ({
		shop_money: { amount: plain(amount), currency_code: isPresentment ? 'USD' : 'INR' },
		presentment_money: { amount: written(amount), currency_code: 'INR' },
	});
	const both = (name: string, amount: number) => ({
		[name]: plain(amount),
		[`${name}_set`]: set(amount),
	});
	return { plain, set, both };
}

export function shopifyPayload(order: Scenario, sums: ShopifySums): object {
	const { number, taxesIncluded, isPresentment, duties } = order;
	const { both } = writer(order);
	const common = {
		id: 6_260_000_000_000 + number,
		name: `#${number}`,
		currency: isPresentment ? 'USD' : 'INR',
		presentment_currency: 'INR',
		taxes_included: taxesIncluded,
		customer: { phone: null, default_address: { phone: '0484-2345678' } },
		billing_address: { phone: '99999 00001' },
		line_items: linesOf(order),
		tax_lines: order.lines.flatMap(({ rates }) => rates.map(([title]) => ({ title }))),
	};
	if (order.kind === 'order') return { ...common, ...orderFields(order, sums) };
	const { current } = sums;
	const totals = {
		...common,
		...both('subtotal_price', current.subtotal),
		...both('total_tax', current.tax),
		...both('total_price', current.total),
		completed_at: null,
	};
	if (order.kind === 'draft') {
		const [line = null] = shippingLines(order);
		return { ...totals, invoice_url: 'https://x.example', status: 'open', shipping_line: line };
	}
	return {
		...totals,
		...both('total_duties', duties),
		abandoned_checkout_url: 'https://x.example',
		shipping_address: [],
		shipping_lines: shippingLines(order),
	};
}

function orderFields(order: Scenario, { ordered, current, owed, isPaidInPart }: ShopifySums) {
	const { plain, set, both } = writer(order);
	const isEdited = order.lines.some((line) => keptOf(line) !== line.quantity);
	return {
		cancelled_at: null,
		financial_status: isPaidInPart ? 'partially_paid' : 'pending',
		...both('subtotal_price', ordered.subtotal),
		...both('total_tax', ordered.tax),
		...both('total_price', ordered.total),
		...(order.withoutCurrent && !isEdited
			? {}
			: {
					...both('current_subtotal_price', current.subtotal),
					...both('current_total_tax', current.tax),
					...both('current_total_price', current.total),
					current_shipping_price_set: set(current.shippingNow),
				}),
		total_outstanding: plain(owed),
		// Has no other side.
		total_tip_received: plain(order.tip),
		current_total_duties_set: order.duties === 0 ? null : set(order.duties),
		current_total_additional_fees_set: order.fees === 0 ? null : set(order.fees),
		total_cash_rounding_payment_adjustment_set: set(order.cashRounding),
		shipping_lines: shippingLines(order),
		discount_codes: [{ code: 'TEN', amount: '0.00' }],
	};
}

function linesOf(order: Scenario) {
	const { plain, both } = writer(order);
	const tip = {
		...{ name: 'Tip', quantity: 1, current_quantity: 1, tip_payment_method: 'Cash on Delivery' },
		...both('price', order.tip),
	};
	const lines = order.lines.map((line) => {
		const { amounts } = lineSums(line, keptOf(line));
		return {
			id: 15_700_000_000_000,
			name: line.name,
			...both('price', line.price),
			quantity: line.quantity,
			...(order.kind === 'order' ? { current_quantity: keptOf(line) } : {}),
			sku: line.sku,
			requires_shipping: line.requiresShipping,
			// Discounts of drafts and scripts stand here, too.
			...both('total_discount', amounts[0] ?? 0),
			discount_allocations: amounts.map((amount) => both('amount', amount)),
			applied_discount: { title: 'Bulk', amount: plain(sum(amounts)) },
			tax_lines: lineTaxes(line, keptOf(line), order.taxesIncluded).map(({ title, tax }) => ({
				title,
				...both('price', tax),
			})),
		};
	});
	return order.tip > 0 && order.tipIsLine ? [...lines, tip] : lines;
}

function shippingLines(order: Scenario) {
	const { both } = writer(order);
	return order.shipping.map(({ price, discounts, isRemoved }) => ({
		title: 'Courier',
		...both('price', price),
		...both('discounted_price', price),
		is_removed: isRemoved,
		discount_allocations: discounted(price, discounts).amounts.map((amount) =>
			both('amount', amount),
		),
	}));
}
