/* eslint-disable @n8n/community-nodes/no-restricted-imports -- not shipped: a server needs node:http */
import { createServer } from 'node:http';
import { basic } from '../../sandbox/harness';

const keys = { consumerKey: 'ck_reader', consumerSecret: 'cs_reader' };

/**
 * A shop with one order, as far as n8n's node needs it to read that.
 * Source: WooCommerce's REST API, wc/v3, "Retrieve an order".
 */
export class WooCommerce {
	private readonly server = createServer(({ method, url, headers }, response) => {
		const isKnown = headers.authorization === basic(keys.consumerKey, keys.consumerSecret);
		const { pathname } = new URL(url ?? '', 'http://here');
		const isThere = method === 'GET' && pathname === `/wp-json/wc/v3/orders/${this.order['id']}`;
		const status = isKnown ? (isThere ? 200 : 404) : 401;
		response.writeHead(status, { 'content-type': 'application/json' });
		response.end(JSON.stringify(status === 200 ? this.order : { code: status }));
	});

	constructor(private readonly order: Readonly<Record<string, unknown>>) {}

	async open(): Promise<void> {
		await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
	}

	/** What a merchant's credential for the shop comes to. */
	get credential() {
		const address = this.server.address();
		if (address === null || typeof address === 'string') throw new Error('It is not open.');
		const url = `http://127.0.0.1:${address.port}`;
		return {
			name: `Shop at ${url}`,
			type: 'wooCommerceApi',
			data: { ...keys, url, includeCredentialsInQuery: false },
		};
	}

	async close(): Promise<void> {
		const closed = new Promise((resolve) => this.server.close(resolve));
		this.server.closeAllConnections();
		await closed;
	}
}
