import { z } from 'zod';

import { flag, later } from '../../input';
import { paise, subtractPaise, sumPaise, type Paise } from '../../money';
import { optionalShopAmount } from '../shop/amount';
import { missingField, parseFields, shopFlag, type Source } from '../shop/fields';
import { roundingLimitOf, type Figures, type Part } from '../shop/figures';
import { itemLines, nothingBought } from '../shop/items';
import { taxPart } from '../shop/tax';
import { linesOf, linesSchema } from './lines';
import { discountName, shippingName, taxTitles } from './names';
import { moneySet, shippingOf, shippingShape } from './shipping';
import type { Totals } from './totals';

const figuresSchema = later(() =>
	z.object({
		line_items: linesSchema,
		...shippingShape(),
		taxes_included: shopFlag,
		subtotal_price: optionalShopAmount,
		current_subtotal_price: optionalShopAmount,
		total_tax: optionalShopAmount,
		current_total_tax: optionalShopAmount,
		current_total_price: optionalShopAmount,
		total_tip_received: optionalShopAmount,
		duties_included: flag(),
		current_total_duties_set: moneySet,
		/** Of a checkout. */
		total_duties: optionalShopAmount,
		current_total_additional_fees_set: moneySet,
	}),
);
type Order = z.output<typeof figuresSchema>;

/** Tax, shipping and discount beside the lines. */
const chargeCount = 3;

/**
 * The sums of an order, a draft or a checkout, by Shopify's identity: total = subtotal after discounts
 * + shipping + tax, where it is not in the prices, + tips, duties and fees. The discount is what the
 * subtotal is less than the prices of the lines: Shopify's own lists of discounts overlap.
 * @throws InvalidInput
 * @throws InvalidValue when a sum is beyond the safe integers
 */
export function readFigures(source: Source, { owed, paidBefore }: Totals) {
	const order = parseFields(figuresSchema, source);
	const { lines, tips, isEdited, needShipping } = linesOf(order.line_items);
	if (isEdited && order.current_total_price === undefined) {
		throw missingField('current_total_price');
	}
	if (order.line_items.length === 0) throw nothingBought();
	const items = itemLines(lines);
	const prices = sumPaise(lines.map(({ amount }) => amount));
	const tax = currentOr(order, 'total_tax', isEdited);
	const discount = subtractPaise(prices, currentOr(order, 'subtotal_price', isEdited));
	const figures: Figures = {
		lines: items.lines,
		fees: [],
		tax: taxPart(tax, taxTitles(source.fields), order.taxes_included),
		shipping: { name: shippingName(source.fields), amount: shippingOf(order) },
		discount: { name: discountName(source.fields), amount: discount },
		further: furtherCharges(order, tips),
		paidBefore,
		owed,
		roundingLimit: roundingLimitOf(lines.length + chargeCount, 1),
	};
	return { figures, needShipping, warnings: items.warnings };
}

/** @param isEdited only the current sums are those of the lines that are left */
function currentOr(order: Order, name: 'subtotal_price' | 'total_tax', isEdited: boolean): Paise {
	const currentName = `current_${name}` as const;
	const amount = order[currentName] ?? (isEdited ? undefined : order[name]);
	if (amount === undefined) throw missingField(isEdited ? currentName : name);
	return amount;
}

/** @param tips by their lines, for the customer's currency, in which Shopify gives no sum of them */
function furtherCharges(order: Order, tips: Paise): Part[] {
	const duties =
		order.current_total_duties_set?.shop_money.amount ?? order.total_duties ?? paise(0);
	const fees = order.current_total_additional_fees_set?.shop_money.amount ?? paise(0);
	return [
		{ name: 'Tip', amount: order.total_tip_received ?? tips },
		{ name: 'Duties', amount: order.duties_included ? paise(0) : duties },
		{ name: 'Additional fees', amount: fees },
	];
}
