/* eslint-disable @n8n/community-nodes/no-restricted-imports -- not shipped: a server reads what it gets */
import type { IncomingMessage } from 'node:http';
import { json } from 'node:stream/consumers';
import { z } from 'zod';
import { StandIn } from './standIn';

const accessToken = 'shpat_tests';
const changeSchema = z.object({ order: z.record(z.unknown()) });

/**
 * A shop with one order, as far as n8n's node needs it to read and change that.
 * Source: Shopify's REST Admin API 2024-07, Order.
 */
export class Shopify extends StandIn {
	/** The bodies of the changes, the oldest first. */
	readonly changes: Array<Readonly<Record<string, unknown>>> = [];

	readonly credential = {
		name: 'Shop',
		type: 'shopifyAccessTokenApi',
		data: { shopSubdomain: 'bakery', accessToken, appSecretKey: 'secret' },
	};

	constructor(private readonly order: Readonly<Record<string, unknown>>) {
		super('bakery.myshopify.com');
	}

	protected async reply(request: IncomingMessage): Promise<object | undefined> {
		const { method, url, headers } = request;
		if (headers['x-shopify-access-token'] !== accessToken) return undefined;
		// n8n's node writes two slashes before "orders".
		const place = url?.replace('//', '/');
		if (place !== `/admin/api/2024-07/orders/${this.order['id']}.json`) return undefined;
		if (method === 'PUT') this.changes.push(changeSchema.parse(await json(request)).order);
		return { order: Object.assign({}, this.order, ...this.changes) };
	}
}
