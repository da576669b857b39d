import { jsonPath, type Path, valueAt } from '../../input';
import { isFields, type Fields, type Source } from '../shop/fields';

const totals = [
	'subtotal_price',
	'total_price',
	'total_tax',
	'current_subtotal_price',
	'current_total_price',
	'current_total_tax',
	'total_tip_received',
];
const sets = [
	'current_shipping_price_set',
	'current_total_duties_set',
	'current_total_additional_fees_set',
];
const lineAmounts = ['price', 'amount'];

/**
 * The order with the amounts that the customer saw, of which Shopify has one beside each amount in
 * the shop's currency. What is outstanding has none.
 */
export function inPresentmentMoney(order: Fields): Source {
	return {
		fields: {
			...withSides(order, totals),
			...Object.fromEntries(sets.map((name) => [name, swapped(order[name])])),
			total_outstanding: undefined,
			line_items: eachOf(order['line_items'], (line) => withSides(line, ['price'])),
			shipping_lines: eachOf(order['shipping_lines'], (line) => ({
				...withSides(line, ['price']),
				discount_allocations: eachOf(line['discount_allocations'], (allocation) =>
					withSides(allocation, ['amount']),
				),
			})),
		},
		tell: presentmentPath,
	};
}

const side = 'presentment_money';

const withSides = (fields: Fields, names: readonly string[]): Fields => ({
	...fields,
	...Object.fromEntries(
		names.map((name) => [name, valueAt(fields, [`${name}_set`, side, 'amount'])]),
	),
});

const swapped = (set: unknown) => (isFields(set) ? { shop_money: set[side] } : set);

const eachOf = (list: unknown, change: (fields: Fields) => Fields): unknown =>
	Array.isArray(list) ? list.map((entry) => (isFields(entry) ? change(entry) : entry)) : list;

/** Where the amount stands in the order: `line_items[0].price_set.presentment_money.amount`. */
function presentmentPath(path: Path): string {
	const place = jsonPath(path.map((step) => (step === 'shop_money' ? side : step)));
	const isInSet = path.includes('shop_money');
	const last = path.at(-1);
	const isAmount = [...totals, ...lineAmounts].some((name) => name === last);
	return isAmount && !isInSet ? `${place}_set.${side}.amount` : place;
}
