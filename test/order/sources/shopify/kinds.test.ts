import { makeOrder } from '../../../../order/order';
import { readShopifyOrder } from '../../../../order/sources/shopify';
import { now, problemsOf } from '../../support';
import { shopifyCheckout, shopifyDraft, shopifyLine, shopifyOrder, told } from '../samples';

const made = (payload: unknown) => {
	const reading = readShopifyOrder(payload);
	if (reading.kind === 'nothing') throw new Error(reading.description);
	return { ...makeOrder(reading.draft, now), warnings: reading.warnings };
};

describe('a draft order', () => {
	test('is billed with its one shipping line', () => {
		const order = made({ draft_order: shopifyDraft });
		const amounts = { tax: 3600, shipping: 4000, discount: 0, total: 27600 };
		expect(told(order)).toEqual({ items: ['2 × Bread 10000'], ...amounts });
		expect(order.referenceId).toBe('D31');
		expect(order.warnings).toEqual([
			expect.stringMatching(/does not complete the draft order.*Cancel the bill when/),
		]);
	});

	test('is known without its invoice, too, and may have no shipping', () => {
		const changed = { ...shopifyDraft, shipping_line: null, total_price: '236.00' };
		const limited = Object.entries(changed).filter(([name]) => name !== 'invoice_url');
		expect(made(Object.fromEntries(limited)).total).toBe(23600);
	});

	test.each([{ status: 'completed' }, { completed_at: '2026-02-04' }, { order_id: 626000010 }])(
		'of which an order was made gets no bill: %j',
		(changes) => {
			expect(readShopifyOrder({ ...shopifyDraft, ...changes })).toMatchObject({
				reason: 'completed',
				description: 'Draft order #D31 is completed; bill the order instead.',
			});
		},
	);

	test('in another currency is refused', () => {
		const [first] = problemsOf(() => made({ ...shopifyDraft, currency: 'USD' }));
		expect(first?.problem).toContain(
			'draft order #D31 is in USD; WhatsApp bills in India are in INR',
		);
	});
});

describe('an abandoned checkout', () => {
	test('is billed by its title and variant, with a warning that it is no order', () => {
		const order = made(shopifyCheckout);
		expect(told(order)).toMatchObject({
			items: ['2 × Bread - Rye 10000'],
			tax: 3600,
			total: 23600,
		});
		expect(order.referenceId).toBe('35481578370011');
		expect(order.warnings).toEqual([expect.stringContaining('A checkout is no order yet')]);
	});

	test('that became an order gets no bill', () => {
		expect(readShopifyOrder({ ...shopifyCheckout, completed_at: '2026-02-04' })).toMatchObject({
			reason: 'completed',
			field: 'completed_at',
		});
	});

	test('without completed_at may have become one', () => {
		const [first] = problemsOf(() => made({ ...shopifyCheckout, completed_at: undefined }));
		expect(first).toMatchObject({ field: 'completed_at' });
	});
});

describe('an order of a shop that sells in several currencies', () => {
	const set = (shop: string, seen: string) => ({
		shop_money: { amount: shop, currency_code: 'USD' },
		presentment_money: { amount: seen, currency_code: 'INR' },
	});
	const presented = {
		...shopifyOrder,
		currency: 'USD',
		...{ current_subtotal_price: '2.40', current_subtotal_price_set: set('2.40', '200.00') },
		...{ current_total_tax: '0.11', current_total_tax_set: set('0.11', '9.52') },
		...{ current_total_price: '2.88', current_total_price_set: set('2.88', '240.00') },
		current_shipping_price_set: set('0.48', '40.00'),
		total_outstanding: '2.88',
		line_items: [{ ...shopifyLine, price: '1.20', price_set: set('1.20', '100.00') }],
	};

	test('is billed in the rupees that the customer saw', () => {
		const order = made(presented);
		const amounts = { tax: 0, shipping: 4000, discount: 0, total: 24000 };
		expect(told(order)).toEqual({ items: ['2 × Bread 10000'], ...amounts });
		expect(order.warnings).toEqual([
			'The shop counts in USD: the bill has the rupees that the customer saw.',
		]);
	});

	test('has its tip from the line of it, since Shopify gives its sum in dollars only', () => {
		const tip = { name: 'Tip', price: '0.24', price_set: set('0.24', '20.00'), quantity: 1 };
		const order = made({
			...presented,
			...{ current_total_price: '3.12', current_total_price_set: set('3.12', '260.00') },
			total_outstanding: '3.12',
			total_tip_received: '0.24',
			line_items: [...presented.line_items, { ...tip, tip_payment_gateway: 'cash' }],
		});
		expect(told(order)).toMatchObject({
			items: ['2 × Bread 10000', '1 × Tip 2000'],
			total: 26000,
		});
		expect(order.warnings).toHaveLength(1);
	});

	test.each([
		{ financial_status: 'partially_paid', total_outstanding: '1.00' },
		{ total_outstanding: '1.00' },
	])('is refused when only dollars tell what is owed: %j', (changes) => {
		const [first] = problemsOf(() => made({ ...presented, ...changes }));
		expect(first?.problem).toContain('what is still owed of order #1042 is known in USD only');
	});

	test('is refused by the place where the rupees should be', () => {
		const [first] = problemsOf(() =>
			made({ ...presented, line_items: [{ ...shopifyLine, price: '1.20' }] }),
		);
		expect(first?.field).toBe('line_items[0].price_set.presentment_money.amount');
	});
});
