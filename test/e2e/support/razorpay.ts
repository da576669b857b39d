/* eslint-disable @n8n/community-nodes/no-restricted-imports -- not shipped: a server reads what it gets */
import type { IncomingMessage } from 'node:http';
import { basic } from '../../sandbox/harness';
import { targetOf, StandIn } from './standIn';

const [keyId, keySecret] = ['rzp_test_key', 'rzp_test_secret'];
const hour = 3600;

interface Paid {
	/** Paise. */
	readonly amount: number;
	/** What the bill carried as Payment Settings → Receipt. */
	readonly receipt?: string;
	/** The bank's reference of the payment. */
	readonly rrn?: string;
	readonly status?: 'captured' | 'authorized' | 'refunded';
	readonly hoursAgo?: number;
}

function orderOf(number: string, paid: Paid) {
	const { amount, receipt = null, rrn = `51${number}`, status = 'captured', hoursAgo = 2 } = paid;
	const id = `order_${number}`;
	const isCaptured = status !== 'authorized';
	const created_at = Math.floor(Date.now() / 1000) - hoursAgo * hour;
	const payment = {
		id: `pay_${number}`,
		entity: 'payment',
		amount,
		currency: 'INR',
		status,
		order_id: id,
		method: 'upi',
		captured: isCaptured,
		contact: '+919999900001',
		notes: [],
		acquirer_data: { rrn },
		created_at: created_at + 60,
	};
	return {
		id,
		entity: 'order',
		amount,
		amount_paid: isCaptured ? amount : 0,
		amount_due: isCaptured ? 0 : amount,
		currency: 'INR',
		receipt,
		payments: { entity: 'collection', count: 1, items: [payment] },
		status: isCaptured ? 'paid' : 'attempted',
		notes: [],
		created_at,
	};
}

/**
 * The orders of a Razorpay account, the newest first: ten, or up to a hundred where asked.
 * Source: Razorpay's API reference, "Fetch All Orders (With Expanded Payments)".
 */
export class Razorpay extends StandIn {
	private orders: Array<ReturnType<typeof orderOf>> = [];

	/** What a merchant enters of Razorpay's keys. */
	readonly credential = {
		name: 'Razorpay',
		type: 'httpBasicAuth',
		data: { user: keyId, password: keySecret },
	};

	constructor() {
		super('api.razorpay.com');
	}

	/** A customer has paid an order. Returns its id. */
	paid(payment: Paid): string {
		const order = orderOf(String(this.orders.length + 1).padStart(14, '0'), payment);
		this.orders.unshift(order);
		return order.id;
	}

	forget(): void {
		this.orders = [];
	}

	protected async reply(request: IncomingMessage): Promise<object | undefined> {
		const { path, query } = targetOf(request);
		if (request.headers.authorization !== basic(keyId, keySecret)) return undefined;
		if (path !== '/v1/orders' || query.get('expand[]') !== 'payments') return undefined;
		const asked = (name: string, otherwise: number) => Number(query.get(name) ?? otherwise);
		const [from, to] = [asked('from', 0), asked('to', Infinity)];
		const [skip, count] = [asked('skip', 0), Math.min(asked('count', 10), 100)];
		const within = this.orders.filter(({ created_at: at }) => at >= from && at <= to);
		const items = within.slice(skip, skip + count);
		return { entity: 'collection', count: items.length, items };
	}
}
