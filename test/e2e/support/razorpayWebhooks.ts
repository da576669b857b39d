/* eslint-disable @n8n/community-nodes/no-restricted-imports -- not shipped: signs what it calls n8n with */
import { createHmac } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { basic } from '../../sandbox/harness';
import { StandIn, targetOf } from './standIn';

const key = { user: 'rzp_test_key', password: 'key-secret' };

export interface RazorpayOrder {
	readonly id: string;
	readonly status: 'created' | 'attempted' | 'paid';
	readonly notes: Readonly<Record<string, unknown>> | readonly [];
}

/** What Razorpay signs a webhook with. Source: its documentation, "Validate and Test Webhooks". */
export const signatureOf = (body: string, secret: string) =>
	createHmac('sha256', secret).update(body).digest('hex');

/** The body of its webhook, as far as it names the payment. Source: "Payments Webhook Events". */
export const paymentEvent = (event: string, orderId: string | null, notes: unknown = []) => ({
	entity: 'event',
	account_id: 'acc_Test0000000001',
	event,
	contains: ['payment'],
	payload: {
		payment: {
			entity: {
				id: 'pay_Test0000000001',
				entity: 'payment',
				amount: 40100,
				currency: 'INR',
				status: 'failed',
				order_id: orderId,
				method: 'card',
				captured: false,
				description: null,
				contact: '+919999900001',
				notes,
				error_code: 'BAD_REQUEST_ERROR',
				error_description: 'Payment failed because of “insufficient funds” – ₹401',
				error_reason: 'payment_failed',
			},
		},
	},
	created_at: 1_770_000_000,
});

/**
 * The orders at Razorpay, as far as a workflow looks them up.
 * Source: its documentation of the Orders API, "Fetch an Order With ID".
 */
export class Razorpay extends StandIn {
	readonly orders = new Map<string, RazorpayOrder>();

	readonly credential = { name: 'Razorpay', type: 'httpBasicAuth', data: key };

	constructor() {
		super('api.razorpay.com');
	}

	protected async reply(request: IncomingMessage): Promise<object | undefined> {
		const { method, headers } = request;
		if (method !== 'GET' || headers.authorization !== basic(key.user, key.password))
			return undefined;
		const [, id = ''] = /^\/v1\/orders\/(\w+)$/.exec(targetOf(request).path) ?? [];
		const order = this.orders.get(id);
		return order && { entity: 'order', ...order };
	}
}
