/** Laws of the bills of shops, over orders that are generated without anything of `order/`. */
import fc from 'fast-check';

import { makeOrder, type Order } from '../../../order/order';
import { readShopifyOrder, type ShopBill } from '../../../order/sources/shopify';
import { readWooCommerceOrder } from '../../../order/sources/wooCommerce';
import { deepFreeze, now } from '../support';
import type { ShopOrder } from './generated/amounts';
import { shopifyOrder } from './generated/shopify';
import { wooCommerceOrder } from './generated/wooCommerce';

type Read = (payload: unknown, choices?: unknown) => ReturnType<typeof readShopifyOrder>;

function billOf(read: Read, { payload }: ShopOrder): ShopBill {
	const reading = read(payload);
	if (reading.kind === 'nothing') throw new Error(reading.description);
	return reading;
}

/** What a bill breaks of Meta's rules and equations, in integers of its own. */
function* broken(order: Order, owed: number): Iterable<string> {
	const { items, tax, shipping, discount } = order;
	const subtotal = items.reduce(
		(all, item) => all + BigInt(item.price) * BigInt(item.quantity),
		0n,
	);
	if (subtotal !== BigInt(order.subtotal)) yield 'the subtotal is not the sum of the items';
	const charged = subtotal + BigInt(tax.amount) + BigInt(shipping?.amount ?? 0);
	if (charged - BigInt(discount?.amount ?? 0) !== BigInt(owed))
		yield 'the bill is not what is owed';
	if (order.total !== owed) yield 'the total is not what is owed';
	for (const { name, price, quantity, salePrice } of items) {
		if (!Number.isSafeInteger(price) || price < 1) yield `a price of ${price}`;
		if (!Number.isSafeInteger(quantity) || quantity < 1) yield `a quantity of ${quantity}`;
		if (salePrice !== undefined) yield 'a sale price, which shops cannot divide exactly';
		if (name.trim() === '' || Array.from(name).length > 60) yield `the name "${name}"`;
	}
	for (const charge of [tax, shipping, discount]) {
		if (charge && charge.amount < 0) yield 'a charge below zero';
		if (Array.from(charge?.description ?? '').length > 60) yield 'a long description';
	}
	const pictures = items.filter(({ imageUrl }) => imageUrl !== undefined).length;
	if (pictures > 0 && items.length > 10) yield 'pictures of more than ten items';
}

/** No price is bent: a line is what it is in the shop, or less than a paisa a piece more. */
function* bent(order: Order, { lines }: ShopOrder): Iterable<string> {
	for (const [index, { amount, quantity }] of lines.entries()) {
		const item = order.items[index];
		const excess = item ? item.price * item.quantity - amount : -1;
		if (item?.quantity !== quantity || excess < 0 || excess >= quantity) {
			yield `line ${index + 1} of ${amount} is ${item?.quantity} × ${item?.price}`;
		}
	}
}

/** What the shop's own identity explains is told by its name. */
function* unexplained({ items, discount }: Order): Iterable<string> {
	const names = [...items.map(({ name }) => name), discount?.description ?? ''];
	yield* names.filter((name) => /Other (?:charges|credits)/.test(name));
}

describe.each<[shop: string, read: Read, orders: fc.Arbitrary<ShopOrder>]>([
	['Shopify', readShopifyOrder, shopifyOrder],
	['WooCommerce', readWooCommerceOrder, wooCommerceOrder],
])('a bill of %s', (_, read, orders) => {
	test('is what the shop says is owed, to the paisa, with every price as it is in the shop', () => {
		fc.assert(
			fc.property(orders, (shopOrder) => {
				const order = makeOrder(billOf(read, shopOrder).draft, now);
				const wrong = [...broken(order, shopOrder.owed), ...bent(order, shopOrder)];
				if (!shopOrder.isUnexplained) wrong.push(...unexplained(order));
				expect(wrong).toEqual([]);
			}),
			{ numRuns: 2000 },
		);
	});

	test('is the same when the order comes again, and leaves the order as it was', () => {
		fc.assert(
			fc.property(orders, (shopOrder) => {
				deepFreeze(shopOrder.payload);
				expect(billOf(read, shopOrder)).toEqual(billOf(read, shopOrder));
			}),
			{ numRuns: 100 },
		);
	});
});
