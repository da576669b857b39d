/** What may happen to a sale in WooCommerce. */
import fc from 'fast-check';

import { productName, sometimes, taxRates, wrapped, type ValueOf } from './amounts';

/** Amounts in the shop's data base have more decimals than it shows: hundredths of a paisa. */
export const rupee = 10_000;
export const paisa = rupee / 100;

/** Typed in the shop with two decimals, or imported with four. */
const price = fc.oneof(
	fc.integer({ min: 0, max: 5_000 * 100 }).map((amount) => amount * paisa),
	fc.integer({ min: 1, max: 900 * rupee }),
);

export const scenario = fc.record({
	lines: fc.array(
		fc.record({
			name: productName,
			price,
			/** In hundredths: shops that sell by weight have 0.75. */
			quantity: fc.oneof(
				fc.integer({ min: 1, max: 12 }).map((count) => count * 100),
				fc.constantFrom(75, 150, 700),
			),
			/** Of the line, by coupons, in basis points. */
			coupon: sometimes(10_000),
			hasImage: fc.boolean(),
		}),
		{ minLength: 1, maxLength: 14 },
	),
	rates: taxRates,
	pricesIncludeTax: fc.boolean(),
	/** Whether each tax of each line is rounded to paise, or only their sum. */
	roundsLines: fc.boolean(),
	shipping: sometimes(500 * 100),
	fees: fc.array(
		fc.record({ amount: fc.integer({ min: -8_000, max: 8_000 }), isTaxed: fc.boolean() }),
		{
			maxLength: 3,
		},
	),
	decimals: fc.constantFrom(2, 2, 2, 0),
	/** A gift card of a plugin that lowers the total, and leaves no other trace. */
	storeCredit: sometimes(50_000),
	asNumbers: fc.boolean(),
	number: fc.integer({ min: 1, max: 99_999 }),
	wrap: wrapped,
});
export type Scenario = ValueOf<typeof scenario>;
