import { valueAt } from '../../input';
import { textsIn, type Fields } from '../shop/fields';
import { itemName } from '../shop/items';

/** CGST and SGST in the shop's own state, IGST in another. */
export const taxTitles = (order: Fields) => textsIn(order['tax_lines'], 'title');

export function shippingName(order: Fields): string {
	const lines = order['shipping_lines'] ?? [order['shipping_line']];
	return itemName(textsIn(lines, 'title').join(', '), '');
}

/** The codes, or what the automatic offers and the discounts of a draft are called. */
export function discountName(order: Fields): string {
	const applications = order['discount_applications'];
	const ofLines = Array.isArray(applications)
		? applications.filter((entry) => valueAt(entry, ['target_type']) !== 'shipping_line')
		: [];
	const lists = [
		textsIn(ofLines, 'code', 'title'),
		textsIn(order['discount_codes'], 'code'),
		textsIn([order['applied_discount']], 'title'),
	];
	return itemName(lists.find((names) => names.length > 0)?.join(', '), '');
}
