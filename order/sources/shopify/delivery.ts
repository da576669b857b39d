import type { Path } from '../../input';
import { deliveryTo, digitalGoods, fetchedGoods, type Delivery } from '../shop/delivery';
import { isFields, textAt, type Fields } from '../shop/fields';

/** Where Shopify keeps phone numbers: those of who pays, then that of who receives the goods. */
export const phonePlaces: readonly Path[] = [
	['phone'],
	['customer', 'phone'],
	['billing_address', 'phone'],
	['customer', 'default_address', 'phone'],
	['shipping_address', 'phone'],
];

/** @param needsShipping any of the lines does */
export function deliveryOf(order: Fields, needsShipping: boolean): Delivery {
	if (!needsShipping) return digitalGoods;
	// Of a checkout it may be an empty list.
	const address = order['shipping_address'];
	if (!isFields(address)) return fetchedGoods;
	const part = (...names: readonly string[]) => ({
		text: names.map((name) => textAt(address, name)).find((text) => text !== undefined),
		field: `shipping_address.${names[0] ?? ''}`,
	});
	return deliveryTo({
		name: part('name', 'first_name', 'last_name', 'company'),
		addressLine1: part('address1'),
		addressLine2: part('address2'),
		city: part('city'),
		state: part('province'),
		country: part('country_code', 'country'),
		postalCode: part('zip'),
	});
}
