import { z } from 'zod';

import { flag, later, reading } from '../../input';
import { multiplyPaise, sumPaise, type Paise } from '../../money';
import { isBlank, readWholeNumber } from '../../readers';
import { notNegative } from '../../amounts';
import { readShopAmount } from '../shop/amount';
import { missing, shopList, shownText } from '../shop/fields';
import { retailerIdOf, type RawLine } from '../shop/items';

const readCount = readWholeNumber({ min: 0 });

/** Shopify's `line_items`: what they are called differs between orders, drafts and checkouts. */
export const linesSchema = later(() =>
	shopList(
		z.object({
			/** Of one piece, before any discount. */
			price: reading(notNegative(readShopAmount)),
			quantity: reading((value) => {
				if (isBlank(value)) throw missing();
				return readCount(value);
			}),
			/** Without what an edit or a return has removed. */
			current_quantity: reading((value) => (isBlank(value) ? undefined : readCount(value))),
			name: shownText,
			title: shownText,
			variant_title: shownText,
			sku: shownText,
			variant_id: shownText,
			product_id: shownText,
			id: shownText,
			requires_shipping: flag(),
			tip_payment_gateway: shownText,
			tip_payment_method: shownText,
		}),
	),
);
type ShopifyLine = z.output<typeof linesSchema>[number];

export interface ShopifyLines {
	readonly lines: readonly RawLine[];
	readonly tips: Paise;
	/** Some of what was bought is not in the order any more. */
	readonly isEdited: boolean;
	readonly needShipping: boolean;
}

/**
 * The lines as they are now. A tip is a line, too, but not in the subtotal of the lines.
 * @throws InvalidValue when a sum is beyond the safe integers
 */
export function linesOf(all: readonly ShopifyLine[]): ShopifyLines {
	const bought = all.filter((line) => !isTip(line));
	const tips = all.filter(isTip).map((tip) => multiplyPaise(tip.price, quantityOf(tip)));
	const kept = bought.filter((line) => quantityOf(line) > 0);
	return {
		lines: kept.map((line) => {
			const { price, sku, variant_id, product_id, id } = line;
			const quantity = quantityOf(line);
			const amount = multiplyPaise(price, quantity);
			const retailerId = retailerIdOf(sku, variant_id, product_id, id);
			return { name: nameOf(line), price, quantity, amount, retailerId };
		}),
		tips: sumPaise(tips),
		isEdited: bought.some((line) => quantityOf(line) !== line.quantity),
		needShipping: kept.some(({ requires_shipping }) => requires_shipping),
	};
}

const isTip = ({ tip_payment_gateway, tip_payment_method }: ShopifyLine) =>
	![tip_payment_gateway, tip_payment_method].every(isBlank);

const quantityOf = ({ current_quantity, quantity }: ShopifyLine) => current_quantity ?? quantity;

const nameOf = ({ name, title, variant_title }: ShopifyLine) =>
	name ?? (title && variant_title ? `${title} - ${variant_title}` : title);
