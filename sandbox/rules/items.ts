import { amount } from './amounts';
import { isRecord, places, valueAt } from './places';
import { must, required, type Rule } from './rule';
import { array, object, text, webAddress, wholeNumber } from './values';

const maxItemsWithImages = 10;

const hasImage = (item: unknown) => isRecord(item) && item['image'] !== undefined;

const anyHasImage = (order: unknown) =>
	places(order, 'items[]').some(({ value }) => hasImage(value));

function isCheaperOnSale(item: unknown): boolean {
	const sale = valueAt(item, 'sale_amount.value');
	const full = valueAt(item, 'amount.value');
	return typeof sale !== 'number' || typeof full !== 'number' || sale < full;
}

/** Paths start at `parameters`. */
export const itemRules: readonly Rule[] = [
	required('order.items', 'S'),
	must('order.items', 'be an array', 'S', array),
	must('order.items', 'hold at least one item', 'S', (items) => !array(items) || items.length > 0),
	must('order.items[]', 'be an object', 'S', object),
	required('order.items[].name', 'S'),
	must('order.items[].name', 'have 1 to 60 characters', 'M', text(1, 60)),
	required('order.items[].amount', 'S'),
	...amount('order.items[].amount', 'S'),
	...amount('order.items[].sale_amount', 'S'),
	must('order.items[]', 'have a sale_amount below its amount', 'M', isCheaperOnSale),
	required('order.items[].quantity', 'S'),
	must('order.items[].quantity', 'be a whole number, 1 or more', 'S M', wholeNumber(1)),
	must('order.items[]', 'have a retailer_id or an image', 'S', (item) => {
		return !isRecord(item) || hasImage(item) || item['retailer_id'] !== undefined;
	}),
	must('order.items[].retailer_id', 'be a text that is not empty', 'S', text(1, Infinity)),
	must('order.items[].image', 'be an object', 'M', object),
	required('order.items[].image.link', 'M'),
	must('order.items[].image.link', 'be an http or https URL', 'M', webAddress),
	must('order.items[]', 'have no retailer_id beside its image', 'M', (item) => {
		return !isRecord(item) || !hasImage(item) || item['retailer_id'] === undefined;
	}),
	must('order', 'have no catalog_id beside items with images', 'M', (order) => {
		return !isRecord(order) || order['catalog_id'] === undefined || !anyHasImage(order);
	}),
	must('order', `have at most ${maxItemsWithImages} items when one has an image`, 'M', (order) => {
		return places(order, 'items[]').length <= maxItemsWithImages || !anyHasImage(order);
	}),
	must('order.items[].country_of_origin', 'have at most 100 characters', 'M', text(0, 100)),
	must('order.items[].importer_name', 'have at most 200 characters', 'M', text(0, 200)),
];
