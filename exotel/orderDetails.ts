import { z } from 'zod';
import { later, optionalText, reading, text } from '../order/input';
import type { Order } from '../order/order';
import type { Paise } from '../order/money';
import { optional, readUrl } from '../order/readers';
import { paymentParameters, paymentShape, settingsNeedGateway, type Payment } from './payment';

/** What surrounds the order in the chat, and how it is paid. */
export const presentationSchema = later(() =>
	z
		.object({
			...paymentShape(),
			messageText: text({ max: 1024 }),
			footerText: optionalText(60),
			headerImageUrl: reading(optional(readUrl)),
		})
		.superRefine(settingsNeedGateway),
);
export type Presentation = z.output<typeof presentationSchema>;

/** Exotel's amount: `value` in paise, which `offset` 100 states. */
const amount = (value: Paise) => ({ value, offset: 100 });

type Item = Order['items'][number];

const encodeItem = (item: Item) => ({
	retailer_id: item.imageUrl ? undefined : item.retailerId,
	name: item.name,
	image: item.imageUrl && { link: item.imageUrl },
	amount: amount(item.price),
	sale_amount: item.salePrice === undefined ? undefined : amount(item.salePrice),
	quantity: item.quantity,
	country_of_origin: item.countryOfOrigin,
	importer_name: item.importerName,
	importer_address: item.importerAddress && {
		address_line1: item.importerAddress.addressLine1,
		address_line2: item.importerAddress.addressLine2,
		city: item.importerAddress.city,
		zone_code: item.importerAddress.zoneCode,
		postal_code: item.importerAddress.postalCode,
		country_code: item.importerAddress.countryCode,
	},
});

const encodeBeneficiary = (address: NonNullable<Order['deliveryAddress']>) => ({
	name: address.name,
	address_line1: address.addressLine1,
	address_line2: address.addressLine2,
	city: address.city,
	state: address.state,
	country: address.country,
	postal_code: address.postalCode,
});

/** `action.parameters` of an order_details message; a template's order-details button carries it too. */
export const orderParameters = (order: Order, payment: Payment) => ({
	reference_id: order.referenceId,
	type: order.goodsType,
	...paymentParameters(payment),
	currency: 'INR',
	total_amount: amount(order.total),
	beneficiaries: order.deliveryAddress && [encodeBeneficiary(order.deliveryAddress)],
	order: {
		status: 'pending',
		type: order.quickPay ? 'quick_pay' : undefined,
		catalog_id: order.catalogId,
		items: order.items.map(encodeItem),
		subtotal: amount(order.subtotal),
		tax: { ...amount(order.tax.amount), description: order.tax.description },
		shipping: order.shipping && {
			...amount(order.shipping.amount),
			description: order.shipping.description,
		},
		discount: order.discount && {
			...amount(order.discount.amount),
			description: order.discount.description,
			discount_program_name: order.discount.programName,
		},
		expiration: order.expiry && {
			timestamp: String(Math.floor(order.expiry.at.getTime() / 1000)),
			description: order.expiry.text,
		},
	},
});

/**
 * The bill as Exotel's interactive message `order_details`.
 * Source: Exotel's payment message page; absent parts are `undefined`, which JSON leaves out.
 */
export const orderDetails = (order: Order, presentation: Presentation) => ({
	type: 'interactive',
	interactive: {
		type: 'order_details',
		header: presentation.headerImageUrl && {
			type: 'image',
			image: { link: presentation.headerImageUrl },
		},
		body: { text: presentation.messageText },
		footer: presentation.footerText && { text: presentation.footerText },
		action: { name: 'review_and_pay', parameters: orderParameters(order, presentation) },
	},
});
