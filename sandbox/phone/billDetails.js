import { element } from './element.js';
import { counted, money } from './format.js';

/** @typedef {import('../events/views').BillView} BillView */

/** @param {BillView['items'][number]} item */
function itemRow({ name, quantity, amount, saleAmount }) {
	const each = saleAmount ?? amount;
	const usual =
		saleAmount === null
			? null
			: element('s', {}, element('span', { class: 'unseen' }, 'instead of '), money(amount));
	return element(
		'li',
		{},
		element('span', { class: 'item-name', dir: 'auto' }, name),
		element('span', { class: 'item-sum' }, money(each * quantity)),
		element('span', { class: 'item-each' }, `${quantity} × ${money(each)} `, usual),
	);
}

/** @param {BillView} bill @param {number} [most] of more items the rest is counted */
export function items({ items: all }, most = Infinity) {
	const shown = all.slice(0, most);
	const hidden = all.length - shown.length;
	const more =
		hidden > 0
			? element('li', { class: 'item-more' }, `and ${counted(hidden, 'item')} more`)
			: null;
	return element('ul', { class: 'items' }, ...shown.map(itemRow), more);
}

/** @param {string} name @param {number} amount @param {string | null} description */
function sumRow(name, amount, description = null) {
	return element(
		'div',
		{},
		element(
			'dt',
			{},
			name,
			description && element('span', { class: 'sum-note', dir: 'auto' }, ` ${description}`),
		),
		element('dd', {}, amount < 0 ? `−${money(-amount)}` : money(amount)),
	);
}

/** @param {BillView} bill */
export function sums({ subtotal, tax, shipping, discount, total }) {
	const totalRow = sumRow('Total', total);
	totalRow.className = 'total';
	return element(
		'dl',
		{ class: 'sums' },
		sumRow('Subtotal', subtotal),
		sumRow('Tax', tax.amount, tax.description),
		shipping && sumRow('Shipping', shipping.amount, shipping.description),
		discount && sumRow('Discount', -discount.amount, discount.description),
		totalRow,
	);
}
