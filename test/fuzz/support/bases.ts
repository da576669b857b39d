/** Forms that are right, one for each way in which a node makes a message. */
import type { Run } from '../../../nodes/ExotelWhatsAppPayment/operations/operation';
import { readAccount } from '../../../exotel/account';
import {
	asTemplate,
	bill,
	rowsBill,
	shopBill,
	statusUpdate,
	templateMessage,
	textMessage,
	waitingBill,
} from '../../engine/forms';
import { requests } from '../../fixtures/requests';
import { deliveryAddress } from '../../order/support';
import { shopifyOrder, wooOrder } from '../../order/sources/samples';

export const run: Run = {
	account: readAccount({
		...{ apiKey: 'key', apiToken: 's3cret', accountSid: 'shop', region: 'mumbai' },
		callbackSecret: 'callbacks',
	}),
	now: new Date('2026-08-15T12:00:00Z'),
	executionId: '7',
	resumeUrl: 'https://n8n.example.com/webhook-waiting/7?signature=x',
};

const details = {
	salePrice: '₹1,000',
	retailerId: 'SKU-1',
	countryOfOrigin: 'India',
	importerName: 'Bakers',
	importerAddressLine1: '2 Marine Drive',
	importerCity: 'Kochi',
	importerPostalCode: '682020',
	importerCountryCode: 'IN',
};
const charges = {
	tax: '18.50',
	taxDescription: 'GST',
	shipping: 40,
	shippingDescription: 'By post',
	discount: '₹10',
	discountDescription: 'For you',
	discountProgramName: 'Friends',
};
const orderOptions = {
	expiresInMinutes: 60,
	expiryText: 'Pay today',
	footerText: 'Thank you',
	headerImageUrl: 'https://shop.example/a.jpg',
	paymentSettings: {
		settings: { receipt: 'R-1', notes: { note: [{ key: 'shop', value: 'Kochi' }] } },
	},
};
const items = { item: [{ name: 'Bread', price: '₹1,180.50', quantity: 2, details }] };
const shipped = {
	goodsType: 'physical-goods',
	needsDelivery: true,
	deliveryAddress: { address: deliveryAddress },
};
const template = asTemplate({
	headerType: 'document',
	headerUrl: 'https://shop.example/bill.pdf',
	headerFileName: 'Bill.pdf',
	bodyValues: {
		value: [
			{ text: 'Asha', parameterName: 'name' },
			{ text: '42', parameterName: 'n' },
		],
	},
});
const callback = { statusCallbacks: 'trigger', callbackUrl: 'https://n8n.example.com/webhook/1' };
const row = (more: object) => ({
	...rowsBill(),
	...{ rowReferenceId: 'ORD-1', rowTo: '99999 00001', rowNumber: 2, messageText: 'Please pay' },
	...{ paymentMethod: 'payment_gateway:razorpay', statusCallbacks: 'none' },
	...{
		itemName: 'Milk',
		itemPrice: '₹30',
		itemQuantity: 2,
		charges: { tax: '5' },
		orderOptions: {},
	},
	...more,
});
const shop = (source: 'shopify' | 'wooCommerce', shopOrder: object) => ({
	...shopBill(source),
	...{ shopOrder, paymentMethod: 'payment_gateway:razorpay', messageText: 'Please pay' },
	...{ statusCallbacks: 'none', orderOptions: { expiresAt: '2026-08-15T20:00' } },
	shopOptions: { referencePrefix: 'EN-', extraDiscount: '5', billNumber: 2 },
});

export const forms: ReadonlyArray<Readonly<Record<string, unknown>>> = [
	bill(),
	bill({ items, charges, orderOptions, ...shipped, ...callback, options: { customData: 'row 7' } }),
	bill({ ...template, charges }),
	waitingBill({ options: { expiryMargin: 10, billExpiry: 'beforeEnd' } }),
	bill({ orderSource: 'rawJson', orderDetailsJson: requests.razorpay.body }),
	bill({ orderSource: 'rawJson', orderDetailsJson: JSON.stringify(requests.upi.body) }),
	row({ otherRows: [row({ itemName: 'Bread', rowTo: '' }), row({ rowNumber: 3 })] }),
	shop('shopify', shopifyOrder),
	shop('wooCommerce', wooOrder),
	statusUpdate({ options: { description: 'On its way', footerText: 'Thank you' } }),
	statusUpdate(template),
	textMessage({ options: { sendOncePerKey: 'ORD-1-reminder', linkPreview: true }, ...callback }),
	templateMessage({
		...template,
		buttons: { button: [{ index: 0, type: 'url', value: 'ORD-1' }] },
	}),
];
