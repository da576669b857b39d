import type { CredentialReference, WorkflowJson } from '../../runtime/workflow';
import { ledgerRow, line, node, ours, webhook } from './nodes';

/** A bill for each item, in the words of the form. */
const bill = (more: object) => ({
	resource: 'order',
	operation: 'sendOrderDetails',
	from: '+91 80000 00001',
	to: '={{ $json.to }}',
	orderSource: 'defineBelow',
	referenceId: '={{ $json.reference }}',
	goodsType: 'digital-goods',
	items: { item: [{ name: 'Bread', price: '={{ $json.price }}', quantity: 1 }] },
	paymentMethod: 'payment_gateway:razorpay',
	paymentConfiguration: 'my-razorpay',
	messageText: 'Please review and pay',
	charges: {},
	orderOptions: {},
	...more,
});

/** Seconds; the shortest that the node takes. */
const timeLimit = 5;

/** A failed batch comes out item by item, or stops the execution after n8n has tried it again. */
export type OnError = 'goesOn' | 'stops';

const settingsOf = {
	goesOn: { onError: 'continueRegularOutput' },
	stops: { retryOnFail: true, maxTries: 2, waitBetweenTries: 1000 },
} as const;

/** The call brings `{"bills": [{reference, to, price}]}`, and gets what became of each. */
export const sender = (
	path: string,
	onError: OnError,
	credential: CredentialReference,
	callbackUrl: string,
): WorkflowJson =>
	line(`Send bills (${onError})`, [
		webhook(path, 'lastNode'),
		node('Split', 'n8n-nodes-base.splitOut', 1, {
			parameters: { fieldToSplitOut: 'body.bills', options: {} },
		}),
		ours('Send', 'exotelWhatsAppPayment', credential, {
			parameters: bill({
				statusCallbacks: 'trigger',
				callbackUrl,
				options: { batchSize: 25, timeLimit },
			}),
			...settingsOf[onError],
		}),
	]);

/** The call brings one bill. */
export const waiter = (
	path: string,
	credential: CredentialReference,
	ledgerUrl: string,
): WorkflowJson =>
	line('Send a bill and wait', [
		webhook(path, 'onReceived'),
		node('Bill', 'n8n-nodes-base.set', 3.4, {
			parameters: { mode: 'raw', jsonOutput: '={{ $json.body }}', options: {} },
		}),
		ours('Send and wait', 'exotelWhatsAppPayment', credential, {
			parameters: bill({
				operation: 'sendAndWaitForPayment',
				waitLimit: 360,
				options: { timeLimit },
			}),
		}),
		ledgerRow(ledgerUrl, 'wait', '$json.payment'),
	]);

export const receiver = (
	webhookId: string,
	credential: CredentialReference,
	ledgerUrl: string,
): WorkflowJson =>
	line('Paid', [
		ours('Trigger', 'exotelWhatsAppPaymentTrigger', credential, {
			webhookId,
			parameters: {
				authentication: 'token',
				detailedStatuses: ['EX_PAYMENT_SUCCESS'],
				options: {},
			},
		}),
		ledgerRow(ledgerUrl, 'trigger'),
	]);
