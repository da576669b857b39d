import { z } from 'zod';
import { later, parseInput, reading } from '../../../order/input';
import { makeOrder } from '../../../order/order';
import { optional, readWholeNumber, refuseNothing } from '../../../order/readers';
import { extrasOf, extrasShape } from '../../../order/sources/extras';
import { nothingToBillError, readShopifyOrder } from '../../../order/sources/shopify';
import { readWooCommerceOrder } from '../../../order/sources/wooCommerce';
import type { Form } from '../operations/operation';
import { readJson } from './json';
import type { Nested } from './nested';

const optionsSchema = later(() =>
	z.object({
		billNumber: reading(optional(readWholeNumber({ min: 1, max: 99 })), refuseNothing),
		nothingToBill: z.enum(['skip', 'stop']).default('skip'),
	}),
);
const extrasSchema = later(() => z.object(extrasShape()));

const shops = { shopify: readShopifyOrder, wooCommerce: readWooCommerceOrder };
export type Shop = keyof typeof shops;

/** @throws InvalidInput that calls the shop's fields as the shop does */
export function orderOfShop(
	shop: Shop,
	form: Form,
	{ shopOptions, orderOptions }: Nested,
	now: Date,
) {
	const { billNumber = 1, nothingToBill } = parseInput(optionsSchema, shopOptions);
	const extras = extrasOf(parseInput(extrasSchema, orderOptions), now);
	const read = shops[shop](readJson('Shop Order', form['shopOrder']), {
		...shopOptions,
		...(billNumber > 1 && { referenceSuffix: billNumber }),
		// WhatsApp takes either a catalog or pictures.
		...(extras.catalogId !== undefined && { withoutImages: true }),
	});
	if (read.kind === 'nothing') {
		if (nothingToBill === 'stop') throw nothingToBillError(read);
		return read;
	}
	const order = makeOrder({ ...read.draft, ...extras }, now);
	const again = `${order.referenceId} is a further bill for the same order: unless the earlier one is canceled, the customer can pay both.`;
	return { order, warnings: billNumber > 1 ? [again, ...read.warnings] : read.warnings };
}
