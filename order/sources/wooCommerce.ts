/** "WooCommerce Order": a bill from an order of the REST API or a webhook. */
import { z } from 'zod';

import { later } from '../input';
import { shorten } from '../invalid';
import { billOf, withinSafeSums } from './shop/bill';
import { readChoices } from './shop/choices';
import { refuseCurrency } from './shop/currency';
import { missingField, parseFields, shopText, sourceOf, textAt } from './shop/fields';
import { shopAmount } from './shop/amount';
import { nothingOwed } from './shop/nothing';
import { phoneOf } from './shop/phone';
import type { Nothing, NothingToBill, ShopReading } from './shop/reading';
import { shopReference } from './shop/reference';
import { unwrapOrder } from './shop/unwrap';
import { deliveryOf, phonePlaces } from './wooCommerce/delivery';
import { readFigures } from './wooCommerce/figures';
import { nothingByState, statusWarnings } from './wooCommerce/state';

const owedSchema = later(() => z.object({ total: shopAmount }));
const currencySchema = later(() => z.object({ currency: shopText }));

/**
 * Reads what the WooCommerce Trigger or the WooCommerce node gives, or the Webhook node's `body`. The
 * bill is the order's `total`, in paise, and explained by WooCommerce's own sums; its `statedTotal`
 * makes `makeOrder` check it to the paisa.
 *
 * The state is looked at first, then the currency, the total, the phone, and the lines. The phone is
 * the first Indian mobile number of the billing and the shipping address.
 * @param choices what the user decides: `ShopChoices`
 * @throws InvalidInput that calls the fields as WooCommerce does
 */
export function readWooCommerceOrder(payload: unknown, choices: unknown = {}): ShopReading {
	const chosen = readChoices(choices);
	const fields = unwrapOrder(payload);
	const source = sourceOf(fields);
	const number = textAt(fields, 'number') ?? textAt(fields, 'id');
	const title = number === undefined ? 'The order' : `Order ${shorten(number, 40)}`;
	const referenceId = shopReference(fields, ['number', 'id'], chosen);
	const nothing = (why: Nothing): NothingToBill => ({ kind: 'nothing', referenceId, ...why });

	return withinSafeSums(() => {
		const settled = nothingByState(fields, title);
		if (settled) return nothing(settled);
		const currency = parseFields(currencySchema, source).currency.toUpperCase();
		if (currency !== 'INR') throw refuseCurrency('currency', currency, title);
		const owed = parseFields(owedSchema, source).total;
		if (owed <= 0) return nothing(nothingOwed(title, owed, 'total', fields['total']));
		if (referenceId === undefined) throw missingField('number');
		const phone = phoneOf(fields, phonePlaces, chosen);
		const { figures, warnings } = readFigures(source, owed, unitOf(fields['total']));
		return billOf({
			referenceId,
			to: phone.to,
			figures,
			delivery: deliveryOf(fields),
			chosen,
			warnings: [...statusWarnings(fields), ...phone.warnings, ...warnings],
		});
	});
}

/** A shop that shows no decimals rounds every amount to rupees. */
const unitOf = (total: unknown) => (String(total).includes('.') ? 1 : 100);
