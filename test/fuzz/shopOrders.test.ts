/** Orders of shops, changed in some places: a bill that is made asks for what the shop says, or is refused. */
import fc from 'fast-check';
import { makeOrder, type Order } from '../../order/order';
import { readShopifyOrder, type ShopReading } from '../../order/sources/shopify';
import { readWooCommerceOrder } from '../../order/sources/wooCommerce';
import { cases } from '../fixtures/shopOrders';
import { shopifyCheckout, shopifyDraft, shopifyOrder, wooOrder } from '../order/sources/samples';
import { InvalidInput } from '../../order/input';
import { isRefusal, ours, prototypesAreWhole, reachesN8n } from './support/laws';
import { mutated } from './support/mutations';
import { orderIn, shopifyOwes, wooCommerceOwes, type Bought } from './support/owed';
import { law } from './support/runs';
import { exotic } from './support/values';

const now = new Date('2026-08-15T12:00:00Z');
const payloads = (name: (typeof cases)[number]['shop']) =>
	cases.filter(({ shop }) => shop === name).map(({ order }) => order);
const set = (amount: string) => ({
	shop_money: { amount: '1.00', currency_code: 'USD' },
	presentment_money: { amount, currency_code: 'INR' },
});
/** A shop that counts in dollars, and a customer who saw rupees. */
const inTwoCurrencies = {
	...shopifyOrder,
	currency: 'USD',
	...{ total_outstanding: '1.00', current_total_price: '1.00' },
	...{ subtotal_price_set: set('200.00'), total_price_set: set('240.00'), total_tax_set: set('9') },
	...{ current_subtotal_price_set: set('200.00'), current_total_price_set: set('240.00') },
	...{ current_total_tax_set: set('9.52'), current_shipping_price_set: set('40.00') },
	line_items: shopifyOrder.line_items.map((line) => ({ ...line, price_set: set('100.00') })),
};

const amounts = fc.oneof(
	fc.integer({ min: -1000, max: 500_000 }).map((paise) => (paise / 100).toFixed(2)),
	fc.constantFrom<unknown>('0.00', '-240.00', '24.00', '2400.00', 240, 1.005, '1e3', '1,180.00'),
);
const values = fc.oneof({ weight: 2, arbitrary: exotic }, { weight: 1, arbitrary: amounts });

const charged = ({ items, tax, shipping, discount }: Order) =>
	items.reduce((sum, { price, quantity }) => sum + BigInt(price) * BigInt(quantity), 0n) +
	BigInt(tax.amount) +
	BigInt(shipping?.amount ?? 0) -
	BigInt(discount?.amount ?? 0);

function isRight(
	order: Order,
	{ owed, lines, mustNot }: Bought,
	warnings: readonly string[],
): void {
	expect(mustNot).toBeUndefined();
	expect(BigInt(order.total)).toBe(owed);
	expect(charged(order)).toBe(owed);
	expect(order.total).toBeGreaterThan(0);
	lines.forEach(({ amount, quantity }, index) => {
		const { price = 0, quantity: count = 0 } = order.items[index] ?? {};
		const excess = BigInt(price) * BigInt(count) - amount;
		// No price is bent: less than a paisa a piece, where a line does not divide.
		expect({ count: BigInt(count), isBent: excess < 0n || excess >= quantity }).toEqual({
			count: quantity,
			isBent: false,
		});
	});
	const names = [...order.items.map(({ name }) => name), order.discount?.description ?? ''];
	const isUnexplained = names.some((name) => /Other (charges|credits) /.test(`${name} `));
	const isSaid = warnings.some((warning) => warning.includes('the difference is in the bill'));
	if (isUnexplained) expect(isSaid).toBe(true);
	if (order.deliveryAddress) expect(order.deliveryAddress.postalCode).toMatch(/^[1-9]\d{5}$/);
}

function holds(reading: ShopReading | undefined | Error, bought: Bought): void {
	if (reading instanceof InvalidInput) return reachesN8n(reading);
	if (reading === undefined) return;
	if (reading instanceof Error) throw reading;
	if (reading.kind === 'nothing') return expect(reading.description).toMatch(/\S.*\.$/s);
	const order = ours(() => makeOrder(reading.draft, now));
	if (order === undefined) return;
	if (order instanceof InvalidInput) return reachesN8n(order);
	if (isRefusal(order)) throw order;
	isRight(order, bought, reading.warnings);
	for (const warning of reading.warnings) expect(warning.length).toBeLessThan(1000);
}

const around = fc.constantFrom(
	(order: unknown) => order,
	(order: unknown) => ({ headers: {}, body: order }),
	(order: unknown) => ({ body: { order } }),
);

describe.each<[string, (payload: unknown) => ShopReading, (of: unknown) => Bought, unknown[]]>([
	[
		'Shopify',
		readShopifyOrder,
		shopifyOwes,
		[shopifyOrder, shopifyDraft, shopifyCheckout, inTwoCurrencies, ...payloads('shopify')],
	],
	['WooCommerce', readWooCommerceOrder, wooCommerceOwes, [wooOrder, ...payloads('woocommerce')]],
])('an order of %s', (_, read, owes, bases) => {
	test('that is right becomes a bill, or a reason for none', () => {
		const readings = bases.map((base) => ours(() => read(base)));
		readings.forEach((reading, i) =>
			holds(isRefusal(reading) ? undefined : reading, owes(bases[i])),
		);
		expect(readings.filter((one) => !isRefusal(one) && one?.kind === 'bill')).not.toEqual([]);
	});

	test('changed in any place is billed as the shop says, or refused with the field and the fix', () => {
		law(
			fc.property(mutated(bases, values), around, (order, wrap) => {
				const payload = wrap(order);
				const reading = ours(() => read(payload));
				const bought = ours(() => owes(payload));
				if (orderIn(payload) === undefined) expect(reading).not.toHaveProperty('draft');
				if (bought !== undefined && !isRefusal(bought)) holds(reading, bought);
				prototypesAreWhole();
			}),
			700,
		);
	});
});
