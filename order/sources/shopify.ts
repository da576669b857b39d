/** "Shopify Order": a bill from an order, a draft order or an abandoned checkout. */
import { billOf, withinSafeSums } from './shop/bill';
import { readChoices } from './shop/choices';
import { missingField, sourceOf } from './shop/fields';
import { nothingByTest, nothingOwed } from './shop/nothing';
import { phoneOf } from './shop/phone';
import type { Nothing, NothingToBill, ShopReading } from './shop/reading';
import { shopReference } from './shop/reference';
import { unwrapOrder } from './shop/unwrap';
import { inRupees } from './shopify/currency';
import { deliveryOf, phonePlaces } from './shopify/delivery';
import { readFigures } from './shopify/figures';
import { kindOf, titleOf } from './shopify/kind';
import { nothingByState } from './shopify/state';
import { readTotals } from './shopify/totals';
import { caveatsOf } from './shopify/caveats';

export type { ShopChoices } from './shop/choices';
export {
	nothingToBillError,
	type NothingToBill,
	type ShopBill,
	type ShopReading,
} from './shop/reading';

/**
 * Reads what the Shopify Trigger or the Shopify node gives, the Webhook node's `body`, or a REST
 * answer. The bill is what Shopify says is outstanding, in paise, and explained by Shopify's own sums;
 * its `statedTotal` makes `makeOrder` check it to the paisa.
 *
 * The state is looked at first, then the currency, what is owed, the phone, and the lines. The phone
 * is the first Indian mobile number among those of the order, the customer, the billing address, the
 * customer's default address and the shipping address.
 * @param choices what the user decides: {@link ShopChoices}
 * @throws InvalidInput that calls the fields as Shopify does
 */
export function readShopifyOrder(payload: unknown, choices: unknown = {}): ShopReading {
	const chosen = readChoices(choices);
	const fields = unwrapOrder(payload);
	const kind = kindOf(fields);
	const title = titleOf(fields, kind);
	const referenceId = shopReference(fields, ['name', 'id'], chosen);
	const nothing = (why: Nothing): NothingToBill => ({ kind: 'nothing', referenceId, ...why });

	return withinSafeSums(() => {
		const settled = nothingByState(sourceOf(fields), kind, title);
		if (settled) return nothing(settled);
		const { source, warnings } = inRupees(sourceOf(fields), kind, title);
		const totals = readTotals(source, kind);
		const { owed, field } = totals;
		if (owed <= 0) return nothing(nothingOwed(title, owed, field, fields[field]));
		const test = nothingByTest(fields, title, chosen);
		if (test) return nothing(test);
		if (referenceId === undefined) throw missingField('name');
		const phone = phoneOf(fields, phonePlaces, chosen);
		const { figures, needShipping, warnings: unlike } = readFigures(source, totals);
		return billOf({
			referenceId,
			to: phone.to,
			figures,
			delivery: deliveryOf(fields, needShipping),
			chosen,
			warnings: [...caveatsOf(fields, kind), ...warnings, ...phone.warnings, ...unlike],
		});
	});
}
