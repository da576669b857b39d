import type { IDataObject } from 'n8n-workflow';

/** The smallest bill that a merchant fills in; expressions take what differs from the items. */
export const bill = (more: IDataObject = {}): IDataObject => ({
	resource: 'order',
	operation: 'sendOrderDetails',
	from: '+91 80000 00001',
	to: '99999 00001',
	orderSource: 'defineBelow',
	referenceId: 'ORD-1',
	goodsType: 'digital-goods',
	items: { item: [{ name: 'Bread', price: '₹1,180.50', quantity: 2 }] },
	paymentMethod: 'payment_gateway:razorpay',
	paymentConfiguration: 'my-razorpay',
	messageText: 'Please review and pay',
	statusCallbacks: 'none',
	charges: {},
	orderOptions: {},
	options: {},
	...more,
});

export const waitingBill = (more: IDataObject = {}): IDataObject =>
	bill({ operation: 'sendAndWaitForPayment', waitLimit: 360, ...more });

export const statusUpdate = (more: IDataObject = {}): IDataObject => ({
	resource: 'order',
	operation: 'updateOrderStatus',
	from: '+91 80000 00001',
	to: '99999 00001',
	referenceId: 'ORD-1',
	orderStatus: 'processing',
	messageText: 'We are on it',
	statusCallbacks: 'none',
	options: {},
	...more,
});

/** The customer's side of a template. */
export const asTemplate = (more: IDataObject = {}): IDataObject => ({
	sendAs: 'template',
	templateName: 'order_bill',
	templateLanguage: 'en',
	headerType: 'none',
	bodyValues: {},
	...more,
});

export const textMessage = (more: IDataObject = {}): IDataObject => ({
	resource: 'message',
	operation: 'sendText',
	from: '+91 80000 00001',
	to: '99999 00001',
	text: 'Thank you for your order!',
	statusCallbacks: 'none',
	options: {},
	...more,
});

export const templateMessage = (more: IDataObject = {}): IDataObject => ({
	resource: 'message',
	operation: 'sendTemplate',
	from: '+91 80000 00001',
	to: '99999 00001',
	templateName: 'hello',
	templateLanguage: 'en',
	statusCallbacks: 'none',
	options: {},
	...more,
});

/** A bill for each input item, under the item's own reference. */
export const billForEachItem = (more: IDataObject = {}) =>
	bill({ referenceId: '={{ $json.reference }}', ...more });

export const references = (count: number, prefix = 'ORD') =>
	Array.from({ length: count }, (_, i) => ({ reference: `${prefix}-${i + 1}` }));

/** An order of a shop, with no more than a merchant fills in; the shop's order is the item. */
export const shopBill = (orderSource: 'shopify' | 'wooCommerce', more: IDataObject = {}) => ({
	resource: 'order',
	operation: 'sendOrderDetails',
	from: '+91 80000 00001',
	orderSource,
	paymentConfiguration: 'my-razorpay',
	...more,
});

/** Rows of a sheet whose columns have the names that the node looks for. */
export const rowsBill = (more: IDataObject = {}) => ({
	resource: 'order',
	operation: 'sendOrderDetails',
	from: '+91 80000 00001',
	orderSource: 'rows',
	goodsType: 'digital-goods',
	paymentConfiguration: 'my-razorpay',
	...more,
});
