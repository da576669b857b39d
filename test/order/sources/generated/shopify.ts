/** Shopify's orders, drafts and checkouts, built from Shopify's own identity. */
import type fc from 'fast-check';

import type { ShopOrder } from './amounts';
import { shopifyPayload } from './shopifyPayload';
import { keptOf, scenario } from './shopifyScenario';
import { shopifySums } from './shopifySums';

/** Orders on which something is owed. */
export const shopifyOrder: fc.Arbitrary<ShopOrder> = scenario
	.map((order) => {
		const sums = shopifySums(order);
		const kept = order.lines.filter((entry) => keptOf(entry) > 0 && entry.price > 0);
		return {
			payload: order.wrap(shopifyPayload(order, sums)),
			owed: sums.owed,
			lines: kept.map((entry) => ({
				amount: entry.price * keptOf(entry),
				quantity: keptOf(entry),
			})),
			isUnexplained: order.isPresentment && order.tip > 0 && !order.tipIsLine,
		};
	})
	.filter(({ owed }) => owed > 0);
