import { z } from 'zod';

import { later, reading, valueAt } from '../../input';
import { InvalidValue } from '../../invalid';
import { dividePaiseUp, subtractPaise, sumPaise, type Paise } from '../../money';
import { isBlank } from '../../readers';
import { shopAmount } from '../shop/amount';
import { missing, shopList, shownText } from '../shop/fields';
import type { Part } from '../shop/figures';
import { imageUrlOf } from '../shop/images';
import { itemName, retailerIdOf, type RawLine } from '../shop/items';

/** A decimal: shops that sell by weight have 0.75. */
function readQuantity(value: unknown): string {
	if (isBlank(value)) throw missing();
	const text = String(typeof value === 'number' || typeof value === 'string' ? value : '').trim();
	if (/^-?\d{1,15}(?:\.\d+)?$/.test(text)) return text.replace(/\.0+$/, '');
	throw new InvalidValue('is not a quantity', 'Write it as 2, or as 0.75.');
}

/** Amounts are without tax, and the tax stands beside each, however the shop's prices are typed. */
export const linesSchema = later(() =>
	shopList(
		z.object({
			name: shownText,
			quantity: reading(readQuantity),
			/** Before discounts. */
			subtotal: shopAmount,
			subtotal_tax: shopAmount,
			/** After discounts. */
			total: shopAmount,
			total_tax: shopAmount,
			sku: shownText,
			variation_id: shownText,
			product_id: shownText,
			id: shownText,
			image: z.unknown(),
		}),
	),
);
type WooLine = z.output<typeof linesSchema>[number];

/** An amount as the customer sees it in the shop: with its tax where the prices include it. */
export type Seen = (amount: Paise, tax: Paise) => Paise;

export interface WooLines {
	readonly lines: readonly RawLine[];
	/** Lines below zero, which some plugins make. */
	readonly credits: readonly Part[];
	readonly discount: Paise;
}

/** @throws InvalidValue when a sum is beyond the safe integers */
export function linesOf(all: readonly WooLine[], seen: Seen): WooLines {
	const priced = all.map((line) => ({ line, amount: seen(line.subtotal, line.subtotal_tax) }));
	return {
		lines: priced
			.filter(({ amount }) => amount >= 0)
			.map(({ line, amount }) => ({
				...piecesOf(line, amount),
				amount,
				retailerId: retailerIdOf(line.sku, line.variation_id, line.product_id, line.id),
				imageUrl: imageUrlOf(valueAt(line.image, ['src'])),
			})),
		credits: priced
			.filter(({ amount }) => amount < 0)
			.map(({ line: { name }, amount }) => ({ name: itemName(name, 'Credit'), amount })),
		discount: sumPaise(
			priced.map(({ line, amount }) => subtractPaise(amount, seen(line.total, line.total_tax))),
		),
	};
}

/**
 * A line that does not divide is a few paise more in all, since a price cannot be less than a paisa
 * exact. What is not counted in pieces, or costs less than a paisa each, is one item.
 */
function piecesOf({ name, quantity }: WooLine, amount: Paise) {
	const count = Number(quantity);
	if (Number.isInteger(count) && count >= 1 && count <= amount) {
		return { name, price: dividePaiseUp(amount, count), quantity: count };
	}
	return { name: `${quantity} × ${name ?? 'Item'}`, price: amount, quantity: 1 };
}
