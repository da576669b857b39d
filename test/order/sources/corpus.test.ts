/** Orders that were constructed for this project, each with the bill or the refusal that it asks for. */
import { z } from 'zod';

import { makeOrder } from '../../../order/order';
import { nothingToBillError, readShopifyOrder } from '../../../order/sources/shopify';
import { readWooCommerceOrder } from '../../../order/sources/wooCommerce';
import shopOrders from '../../fixtures/shop-orders.json';
import { deepFreeze, now, problemsOf } from '../support';

const item = z.strictObject({
	name: z.string(),
	retailer_id: z.string(),
	amount: z.number(),
	quantity: z.number(),
});
const billSchema = z.strictObject({
	referenceIdFrom: z.enum(['name', 'number']),
	reference: z.string(),
	to: z.string(),
	items: z.array(item),
	subtotal: z.number(),
	tax: z.number(),
	shipping: z.number(),
	discount: z.number(),
	total: z.number(),
});
const refusal = z.strictObject({ errorContains: z.string() });
const cases = z
	.array(
		z.strictObject({
			name: z.string(),
			source: z.string(),
			shop: z.enum(['shopify', 'woocommerce']),
			order: z.record(z.unknown()),
			expect: z.union([billSchema, refusal]),
		}),
	)
	.parse(shopOrders);

const readers = { shopify: readShopifyOrder, woocommerce: readWooCommerceOrder };

test('the corpus has its cases', () => {
	expect(cases).toHaveLength(14);
});

describe.each(cases)('$name', ({ shop, order, expect: expected }) => {
	const read = readers[shop];

	if ('errorContains' in expected) {
		test('gets no bill, for the reason that the shop gives', () => {
			const [problem] = problemsOf(() => {
				const reading = read(order);
				if (reading.kind === 'nothing') throw nothingToBillError(reading);
			});
			expect(problem?.problem.toLowerCase()).toContain(expected.errorContains.toLowerCase());
		});
		return;
	}

	const { referenceIdFrom, ...bill } = expected;
	const frozen = deepFreeze(order);
	test.each<[place: string, payload: unknown]>([
		['the bare order', frozen],
		['the body of a webhook', { headers: {}, params: {}, query: {}, body: frozen }],
		["REST's order", { order: frozen }],
		["REST's order in the body of a webhook", { body: { draft_order: frozen } }],
	])('is billed as the shop says: %s', (_, payload) => {
		const reading = read(payload);
		if (reading.kind === 'nothing') throw new Error(reading.description);
		const made = makeOrder(reading.draft, now);
		expect({
			reference: made.referenceId,
			to: made.to.replace('+', ''),
			items: made.items.map(({ name, retailerId, price, quantity }) => ({
				name,
				retailer_id: retailerId,
				amount: price,
				quantity,
			})),
			subtotal: made.subtotal,
			tax: made.tax.amount,
			shipping: made.shipping?.amount ?? 0,
			discount: made.discount?.amount ?? 0,
			total: made.total,
		}).toEqual(bill);
		expect(order[referenceIdFrom]).toMatch(new RegExp(`^#?${made.referenceId}$`));
	});
});
