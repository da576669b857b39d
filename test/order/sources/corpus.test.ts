import { makeOrder } from '../../../order/order';
import { nothingToBillError, readShopifyOrder } from '../../../order/sources/shopify';
import { readWooCommerceOrder } from '../../../order/sources/wooCommerce';
import { cases } from '../../fixtures/shopOrders';
import { deepFreeze, now, problemsOf } from '../support';

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
