import { z } from 'zod';

import { flag, later } from '../../input';
import { list } from '../../list';
import { paise, subtractPaise, sumPaise, type Paise } from '../../money';
import { optionalShopAmount, shopAmount } from '../shop/amount';
import { missingField } from '../shop/fields';

/** `current_shipping_price_set` and its like. */
export const moneySet = later(() =>
	z.object({ shop_money: z.object({ amount: shopAmount }) }).nullish(),
);

const shippingLine = later(() =>
	z.object({
		/** Not needed where the shop says what shipping is now. */
		price: optionalShopAmount,
		is_removed: flag(),
		discount_allocations: list(z.object({ amount: optionalShopAmount })).nullish(),
	}),
);

export const shippingShape = () => ({
	/** Of an order: now, after discounts, edits and returns. */
	current_shipping_price_set: moneySet,
	/** Of an order or a checkout. */
	shipping_lines: list(shippingLine).nullish(),
	/** Of a draft. */
	shipping_line: shippingLine.nullish(),
});
type Shipping = z.output<z.ZodObject<ReturnType<typeof shippingShape>>>;

/**
 * The shipping after discounts, without what an edit has removed.
 * @throws InvalidInput where the order does not tell
 */
export function shippingOf(order: Shipping): Paise {
	const { current_shipping_price_set, shipping_lines, shipping_line } = order;
	if (current_shipping_price_set) return current_shipping_price_set.shop_money.amount;
	if (shipping_lines === undefined && shipping_line === undefined) {
		throw missingField('shipping_lines');
	}
	const lines = [...(shipping_lines ?? []), ...(shipping_line ? [shipping_line] : [])];
	return sumPaise(lines.filter(({ is_removed }) => !is_removed).map(chargedFor));
}

function chargedFor({ price, discount_allocations }: z.output<typeof shippingLine>): Paise {
	if (price === undefined) throw missingField('shipping_lines[].price');
	const off = (discount_allocations ?? []).map(({ amount }) => amount ?? paise(0));
	return subtractPaise(price, sumPaise(off));
}
