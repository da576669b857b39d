/** What may happen to a sale in Shopify; amounts in paise. */
import fc from 'fast-check';

import { productName, sometimes, taxRates, wrapped, type ValueOf } from './amounts';

const seldom = <T>(value: fc.Arbitrary<T>, usual: T) =>
	fc.oneof({ weight: 5, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: value });

/** What each of several discounts takes of what the ones before it left, in basis points. */
const discounts = fc.oneof(
	{ weight: 3, arbitrary: fc.constant<number[]>([]) },
	{
		weight: 3,
		arbitrary: fc.array(fc.integer({ min: 1, max: 3300 }), { minLength: 1, maxLength: 3 }),
	},
	{ weight: 1, arbitrary: fc.constant([10_000]) },
);

type Kind = 'order' | 'draft' | 'checkout';

const line = fc.record({
	name: productName,
	price: fc.oneof(fc.integer({ min: 1, max: 9_999_99 }), fc.constantFrom(0, 1, 33333, 129900)),
	quantity: fc.integer({ min: 1, max: 12 }),
	removed: sometimes(12),
	discounts,
	rates: taxRates,
	requiresShipping: fc.boolean(),
	sku: fc.constantFrom('SKU-1', '', null),
});

const drawn = fc.record({
	kind: fc.constantFrom<Kind[]>('order', 'order', 'order', 'draft', 'checkout'),
	taxesIncluded: fc.boolean(),
	lines: fc.array(line, { minLength: 1, maxLength: 14 }),
	shipping: fc.array(fc.record({ price: sometimes(50_000), discounts, isRemoved: fc.boolean() }), {
		maxLength: 2,
	}),
	tip: sometimes(10_000),
	tipIsLine: fc.boolean(),
	duties: sometimes(20_000),
	fees: sometimes(5_000),
	/** Of the total, in basis points: paid in advance, or by gift card. */
	paid: sometimes(9_999),
	/** Owed on top of the total. */
	balance: seldom(fc.integer({ min: 1, max: 500 }), 0),
	cashRounding: fc.integer({ min: -50, max: 50 }),
	/** The shop counts in dollars, and the customer saw rupees. */
	isPresentment: seldom(fc.constant(true), false),
	/** As somebody's Edit Fields node leaves them. */
	asNumbers: fc.boolean(),
	withoutCurrent: fc.boolean(),
	number: fc.integer({ min: 1001, max: 999_999 }),
	wrap: wrapped,
});
export type Scenario = ValueOf<typeof drawn>;

/** Without what this kind of document, or an order in two currencies, does not have. */
function possible(order: Scenario): Scenario {
	if (order.kind === 'order') {
		return order.isPresentment ? { ...order, paid: 0, balance: 0 } : order;
	}
	const lines = order.lines.map((entry) => ({ ...entry, removed: 0 }));
	const none = { tip: 0, fees: 0, paid: 0, balance: 0, isPresentment: false };
	if (order.kind === 'checkout') return { ...order, ...none, lines };
	const shipping = order.shipping
		.slice(0, 1)
		.map((entry) => ({ ...entry, discounts: [], isRemoved: false }));
	return { ...order, ...none, lines, shipping, duties: 0 };
}

export const scenario = drawn.map(possible);

/** What is left of a line after an edit. */
export const keptOf = ({ quantity, removed }: Scenario['lines'][number]) =>
	Math.max(quantity - removed, 0);
