/** A small order of each shop, for cases that change one thing of it; and what comes of it. */
import { makeOrder } from '../../../order/order';
import { readShopifyOrder, type ShopBill, type ShopReading } from '../../../order/sources/shopify';
import { readWooCommerceOrder } from '../../../order/sources/wooCommerce';
import { now } from '../support';

export const address = {
	name: 'Customer of the shop',
	address1: '12 Market Road',
	address2: null,
	city: 'Kochi',
	province: 'Kerala',
	country: 'India',
	country_code: 'IN',
	zip: '682 020',
};

export const shopifyLine = {
	id: 1,
	name: 'Bread',
	sku: 'BREAD',
	price: '100.00',
	quantity: 2,
	current_quantity: 2,
	requires_shipping: true,
};

/** 2 × ₹100.00 + shipping ₹40.00, nothing paid. */
export const shopifyOrder = {
	id: 6260000100296,
	name: '#1042',
	cancelled_at: null,
	financial_status: 'pending',
	currency: 'INR',
	presentment_currency: 'INR',
	phone: '+919999900001',
	taxes_included: true,
	subtotal_price: '200.00',
	current_subtotal_price: '200.00',
	total_tax: '9.52',
	current_total_tax: '9.52',
	total_price: '240.00',
	current_total_price: '240.00',
	total_outstanding: '240.00',
	shipping_lines: [{ title: 'Courier', price: '40.00' }],
	tax_lines: [{ title: 'IGST' }],
	line_items: [shopifyLine],
	shipping_address: address,
};

/** ₹200.00 + GST ₹36.00 + shipping ₹40.00. */
export const shopifyDraft = {
	id: 1180000102109,
	name: '#D31',
	status: 'open',
	invoice_url: 'https://shop.example/invoices/1',
	completed_at: null,
	order_id: null,
	currency: 'INR',
	taxes_included: false,
	subtotal_price: '200.00',
	total_tax: '36.00',
	total_price: '276.00',
	customer: { phone: '99999 00001' },
	shipping_line: { title: 'Tempo', price: '40.00' },
	line_items: [{ id: 2, title: 'Bread', price: '100.00', quantity: 2, requires_shipping: false }],
};

/** ₹200.00 + GST ₹36.00. */
export const shopifyCheckout = {
	id: 35481578370011,
	name: '#35481578370011',
	abandoned_checkout_url: 'https://shop.example/checkouts/1/recover',
	completed_at: null,
	currency: 'INR',
	presentment_currency: 'INR',
	phone: '99999 00001',
	taxes_included: false,
	subtotal_price: '200.00',
	total_tax: '36.00',
	total_price: '236.00',
	shipping_lines: [],
	shipping_address: [],
	line_items: [{ title: 'Bread', variant_title: 'Rye', price: '100.00', quantity: 2 }],
};

export const wooLine = {
	id: 41,
	name: 'Bread',
	product_id: 727,
	variation_id: 0,
	quantity: 2,
	subtotal: '200.00',
	subtotal_tax: '36.00',
	total: '200.00',
	total_tax: '36.00',
	sku: 'BREAD',
	image: { src: '' },
};

/** 2 × ₹118.00 with the tax inside + shipping ₹40.00. */
export const wooOrder = {
	id: 3121,
	number: '3121',
	status: 'processing',
	currency: 'INR',
	date_paid: null,
	prices_include_tax: true,
	total: '276.00',
	total_tax: '36.00',
	shipping_total: '40.00',
	shipping_tax: '0.00',
	line_items: [wooLine],
	fee_lines: [],
	shipping_lines: [{ method_title: 'Flat rate', method_id: 'flat_rate' }],
	coupon_lines: [],
	tax_lines: [{ label: 'IGST' }],
	refunds: [],
	billing: { phone: '99999 00001' },
	shipping: {
		first_name: 'Customer',
		last_name: 'of the shop',
		company: '',
		address_1: '12 Market Road',
		address_2: '',
		city: 'Kochi',
		state: 'KL',
		postcode: '682020',
		country: 'IN',
		phone: '',
	},
};

const bill = (reading: ShopReading): ShopBill => {
	if (reading.kind === 'bill') return reading;
	throw new Error(reading.description);
};

/** The order as it would be sent, and the warnings. */
const made = (reading: ShopReading) => {
	const { draft, warnings } = bill(reading);
	return { ...makeOrder(draft, now), warnings };
};

export const shopify = (changes: object = {}, choices: object = {}) =>
	made(readShopifyOrder({ ...shopifyOrder, ...changes }, choices));

export const woo = (changes: object = {}, choices: object = {}) =>
	made(readWooCommerceOrder({ ...wooOrder, ...changes }, choices));

/** The amounts of a bill, and what the customer reads beside them. */
export const told = ({ items, tax, shipping, discount, total }: ReturnType<typeof made>) => ({
	items: items.map(({ name, price, quantity }) => `${quantity} × ${name} ${price}`),
	tax: tax.amount,
	shipping: shipping?.amount ?? 0,
	discount: discount ? `${discount.amount} ${discount.description ?? ''}`.trim() : 0,
	total,
});
