import { z } from 'zod';

import { later } from '../../input';
import { list } from '../../list';
import { addPaise, paise, type Paise } from '../../money';
import { shopAmount } from '../shop/amount';
import {
	parseFields,
	shopFlag,
	shownText,
	textsIn,
	type Fields,
	type Source,
} from '../shop/fields';
import { roundingLimitOf, type Figures, type Part } from '../shop/figures';
import { itemLines, itemName, nothingBought } from '../shop/items';
import { taxPart } from '../shop/tax';
import { linesOf, linesSchema, type Seen } from './lines';

const figuresSchema = later(() =>
	z.object({
		line_items: linesSchema,
		prices_include_tax: shopFlag,
		shipping_total: shopAmount,
		shipping_tax: shopAmount,
		total_tax: shopAmount,
		fee_lines: list(
			z.object({ id: shownText, name: shownText, total: shopAmount, total_tax: shopAmount }),
		).nullish(),
	}),
);
type Fee = NonNullable<z.output<typeof figuresSchema>['fee_lines']>[number];

/** Shipping, tax and discount beside the lines. */
const chargeCount = 3;

/**
 * The sums of an order, by WooCommerce's identity: total = lines after discounts + fees + shipping +
 * tax. In a shop whose prices include the tax the customer sees them all with it.
 * @param owed `total`, to which the rounded parts seldom add up in all shops
 * @param unit the shop's smallest amount
 * @throws InvalidInput
 * @throws InvalidValue when a sum is beyond the safe integers
 */
export function readFigures(source: Source, owed: Paise, unit: 1 | 100) {
	const order = parseFields(figuresSchema, source);
	const isInside = order.prices_include_tax;
	const seen: Seen = (amount, tax) => (isInside ? addPaise(amount, tax) : amount);
	const { lines, credits, discount } = linesOf(order.line_items, seen);
	const fees = (order.fee_lines ?? []).map((fee) => feeOf(fee, seen));
	if (lines.length === 0 && !fees.some(({ amount }) => amount > 0)) throw nothingBought();
	const items = itemLines(lines);
	const { fields } = source;
	const count = lines.length + credits.length + fees.length;
	const figures: Figures = {
		lines: items.lines,
		fees: [...fees, ...credits],
		tax: taxPart(order.total_tax, textsIn(fields['tax_lines'], 'label'), isInside),
		shipping: {
			name: namesIn(fields, 'shipping_lines', 'method_title'),
			amount: seen(order.shipping_total, order.shipping_tax),
		},
		discount: { name: namesIn(fields, 'coupon_lines', 'code'), amount: discount },
		further: [],
		paidBefore: paise(0),
		owed,
		// Each amount in such a shop is made of two rounded ones.
		roundingLimit: roundingLimitOf(isInside ? 2 * count + chargeCount : count + chargeCount, unit),
	};
	return { figures, warnings: items.warnings };
}

const namesIn = (order: Fields, list: string, name: string) =>
	itemName(textsIn(order[list], name).join(', '), '');

function feeOf({ id, name, total, total_tax }: Fee, seen: Seen): Part {
	const amount = seen(total, total_tax);
	return { name: itemName(name, 'Fee'), amount, retailerId: id && `fee-${id}` };
}
