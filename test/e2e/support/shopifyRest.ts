/* eslint-disable @n8n/community-nodes/no-restricted-imports -- not shipped: a server needs node:http */
import { createServer, type IncomingMessage } from 'node:http';
import { json } from 'node:stream/consumers';
import { z } from 'zod';
import { serverInPlace } from './standIn';

const accessToken = 'shpat_tests';
const changeSchema = z.object({ order: z.record(z.unknown()) });

/**
 * A shop with one order, as far as n8n's node needs it to read and change that.
 * Source: Shopify's REST Admin API 2024-07, Order.
 */
export class Shopify {
	/** The bodies of the changes, the oldest first. */
	readonly changes: Array<Readonly<Record<string, unknown>>> = [];

	readonly credential = {
		name: 'Shop',
		type: 'shopifyAccessTokenApi',
		data: { shopSubdomain: 'bakery', accessToken, appSecretKey: 'secret' },
	};

	private readonly server = createServer((request, response) => {
		void this.reply(request).then((order) => {
			response.writeHead(order ? 200 : 404, { 'content-type': 'application/json' });
			const { method, url } = request;
			response.end(JSON.stringify(order ? { order } : { errors: `Unknown: ${method} ${url}` }));
		});
	});

	constructor(private readonly order: Readonly<Record<string, unknown>>) {}

	async open(): Promise<void> {
		await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
	}

	/** For an n8n that takes this for Shopify. */
	get env() {
		return serverInPlace(this.server, 'bakery.myshopify.com');
	}

	async close(): Promise<void> {
		const closed = new Promise((resolve) => this.server.close(resolve));
		this.server.closeAllConnections();
		await closed;
	}

	private async reply(request: IncomingMessage): Promise<object | undefined> {
		const { method, url, headers } = request;
		if (headers['x-shopify-access-token'] !== accessToken) return undefined;
		// n8n's node writes two slashes before "orders".
		const place = url?.replace('//', '/');
		if (place !== `/admin/api/2024-07/orders/${this.order['id']}.json`) return undefined;
		if (method === 'PUT') this.changes.push(changeSchema.parse(await json(request)).order);
		return Object.assign({}, this.order, ...this.changes);
	}
}
