/** The bill that every measurement sends: three items, as a merchant types them. */
import { NodeHelpers, type INodeParameters } from 'n8n-workflow';
import { readAccount } from '../exotel/account';
import { properties } from '../nodes/ExotelWhatsAppPayment/operations';
import { sendOrderDetails } from '../nodes/ExotelWhatsAppPayment/operations/sendOrderDetails';
import type { Form, Run, Sending } from '../nodes/ExotelWhatsAppPayment/operations/operation';

const [resource, operation] = ['order', 'sendOrderDetails'];

/** @param referenceId a reference ID, or an expression that gives one for each item */
export const billParameters = (referenceId: string): INodeParameters => ({
	resource,
	operation,
	from: '+91 80000 00001',
	to: '99999 00001',
	orderSource: 'defineBelow',
	referenceId,
	goodsType: 'digital-goods',
	items: {
		item: [
			{ name: 'Sourdough bread', price: '₹1,180.50', quantity: 2 },
			{ name: 'Coffee, 500 g', price: 449, quantity: 1, details: { salePrice: '399.99' } },
			{ name: 'Gift wrapping', price: '25', quantity: 1, details: { retailerId: 'WRAP-1' } },
		],
	},
	paymentMethod: 'payment_gateway:razorpay',
	paymentConfiguration: 'my-razorpay',
	messageText: 'Your order is ready. Please review it and pay.',
	statusCallbacks: 'none',
	charges: { tax: '0', taxDescription: 'GST is included', shipping: '60' },
	orderOptions: { footerText: 'Thank you!' },
	options: {},
});

/** Of {@link billParameters}: 2 × 1180.50 + 399.99 + 25.00 + 60.00 rupees. */
export const billTotalInPaise = 284_599;

/** The form as n8n hands it to the node: what the user left alone is there, too, and blank. */
export const billForm = (referenceId: string): INodeParameters => ({
	...NodeHelpers.getNodeParameters(
		properties,
		billParameters(referenceId),
		true,
		false,
		{ typeVersion: 1 },
		null,
	),
});

/** Any account: nothing is sent with it. */
const account = readAccount({
	apiKey: 'key',
	apiToken: 'token',
	accountSid: 'account',
	region: 'mumbai',
});

/** What one run reads all its bills with. */
const benchRun = (): Run => ({ account, now: new Date(), executionId: '1', resumeUrl: '' });

/** Reads the bills of a run as the node does. */
export function readBills(forms: readonly Form[]): Sending[] {
	const run = benchRun();
	return forms.map((form) => {
		const sending = sendOrderDetails.read(form, run);
		if ('nothing' in sending) throw new Error('this form asks for no bill');
		return sending;
	});
}
