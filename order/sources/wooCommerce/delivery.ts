import type { Path } from '../../input';
import { deliveryTo, digitalGoods, fetchedGoods, type Delivery } from '../shop/delivery';
import { textAt, textsIn, type Fields } from '../shop/fields';
import { stateName } from './indianStates';

/** Where WooCommerce keeps phone numbers: that of who pays, then that of who receives the goods. */
export const phonePlaces: readonly Path[] = [
	['billing', 'phone'],
	['shipping', 'phone'],
];

/** WooCommerce's own two ways in which the customer fetches the goods. */
const pickUp = ['local_pickup', 'pickup_location'];

/** An order of nothing but virtual products has neither shipping nor an address for it. */
export function deliveryOf(order: Fields): Delivery {
	const methods = textsIn(order['shipping_lines'], 'method_id');
	const part = (...names: readonly string[]) => {
		const texts = names.map((name) => textAt(order, 'shipping', name));
		const text = texts.filter((word) => word !== undefined).join(' ');
		return { text, field: `shipping.${names[0] ?? ''}` };
	};
	const addressLine1 = part('address_1');
	if (methods.length === 0 && addressLine1.text === '') return digitalGoods;
	if (methods.some((method) => pickUp.includes(method))) return fetchedGoods;
	const person = part('first_name', 'last_name');
	const state = part('state');
	return deliveryTo({
		name: person.text === '' ? part('company') : person,
		addressLine1,
		addressLine2: part('address_2'),
		city: part('city'),
		state: { ...state, text: stateName(state.text) },
		country: part('country'),
		postalCode: part('postcode'),
	});
}
