/** WooCommerce's orders, built from WooCommerce's own identity. */
import type fc from 'fast-check';

import { decimalText, divideRounded, type ShopOrder } from './amounts';
import { rupee, scenario, type Scenario } from './wooCommerceScenario';
import { wooCommerceSums, type Taxed } from './wooCommerceSums';

/** Amounts as the shop shows them: rounded to its decimals. */
function writer({ decimals, asNumbers }: Scenario) {
	const shown = (amount: number) => divideRounded(amount, rupee / 10 ** decimals);
	const written = (amount: number) => {
		const text = decimalText(shown(amount), decimals);
		return asNumbers ? Number(text) : text;
	};
	const inPaise = (amount: number) => (shown(amount) * 100) / 10 ** decimals;
	return { written, inPaise };
}

type Sums = ReturnType<typeof wooCommerceSums>;

function payloadOf(order: Scenario, { lines, fees, shipping, tax, total }: Sums): object {
	const { written } = writer(order);
	const both = ({ net, tax: taxOf }: Taxed) => ({ total: written(net), total_tax: written(taxOf) });
	return {
		id: order.number,
		number: `ORD/${order.number}`,
		status: 'processing',
		currency: 'INR',
		date_paid: null,
		prices_include_tax: order.pricesIncludeTax,
		total: written(total),
		total_tax: written(tax),
		shipping_total: written(shipping.net),
		shipping_tax: written(shipping.tax),
		line_items: lines.map(({ line, subtotal, total: after }) => ({
			id: 4100,
			name: line.name,
			quantity: line.quantity / 100,
			subtotal: written(subtotal.net),
			subtotal_tax: written(subtotal.tax),
			...both(after),
			price: after.net / rupee,
			image: { src: line.hasImage ? 'https://shop.example/a.jpg?w=300' : '' },
		})),
		fee_lines: fees.map((fee, index) => ({ id: index + 1, name: 'Fee', ...both(fee) })),
		shipping_lines: [{ method_title: 'Courier', method_id: 'flat_rate', ...both(shipping) }],
		coupon_lines: [{ code: 'ten', discount: '0.01' }],
		tax_lines: order.rates.map(([label]) => ({ label })),
		refunds: [],
		billing: { phone: '+91-99999-00001' },
		shipping: { phone: '' },
	};
}

/** A line in paise, as the customer sees it; less than a piece, or than a paisa each, is one item. */
function chargedLine(order: Scenario, { line, subtotal }: Sums['lines'][number]) {
	const { inPaise } = writer(order);
	const amount = inPaise(subtotal.net) + (order.pricesIncludeTax ? inPaise(subtotal.tax) : 0);
	const quantity = line.quantity / 100;
	const isCounted = Number.isInteger(quantity) && quantity <= amount;
	return { amount, quantity: isCounted ? quantity : 1 };
}

/** Orders on which something is owed. */
export const wooCommerceOrder: fc.Arbitrary<ShopOrder> = scenario
	.map((order) => {
		const sums = wooCommerceSums(order);
		return {
			payload: order.wrap(payloadOf(order, sums)),
			owed: writer(order).inPaise(sums.total),
			lines: sums.lines.map((line) => chargedLine(order, line)).filter(({ amount }) => amount > 0),
			isUnexplained: order.storeCredit > 0,
		};
	})
	.filter(({ owed, lines }) => owed > 0 && lines.length > 0);
