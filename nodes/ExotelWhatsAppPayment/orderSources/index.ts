import type { Order } from '../../../order/order';
import { fieldsOrder } from '../../../order/sources/fields';
import type { NothingToBill } from '../../../order/sources/shopify';
import type { Form } from '../operations/operation';
import { flatItem, type Nested } from './nested';
import { orderOfRows } from './rows';
import { orderOfShop } from './shop';

export type FormSource = Exclude<Nested['orderSource'], 'rawJson'>;
type Read = { readonly order: Order; readonly warnings: readonly string[] } | NothingToBill;

function definedOrder(
	form: Form,
	{ items, deliveryAddress, charges, orderOptions }: Nested,
	now: Date,
) {
	const fields = {
		...form,
		...charges,
		...orderOptions,
		items: items.item.map(flatItem),
		deliveryAddress: deliveryAddress.address,
	};
	return { order: fieldsOrder(fields, now), warnings: [] };
}

const sources: Readonly<Record<FormSource, (form: Form, nested: Nested, now: Date) => Read>> = {
	defineBelow: definedOrder,
	rows: (form, _nested, now) => ({ order: orderOfRows(form, now), warnings: [] }),
	shopify: (form, nested, now) => orderOfShop('shopify', form, nested, now),
	wooCommerce: (form, nested, now) => orderOfShop('wooCommerce', form, nested, now),
};

/** @throws InvalidInput */
export const readOrder = (source: FormSource, form: Form, nested: Nested, now: Date): Read =>
	sources[source](form, nested, now);
