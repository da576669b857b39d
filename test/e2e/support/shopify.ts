/* eslint-disable @n8n/community-nodes/no-restricted-imports -- not shipped: a server reads what it gets */
import type { IncomingMessage } from 'node:http';
import { json } from 'node:stream/consumers';
import { z } from 'zod';
import { StandIn, targetOf } from './standIn';

const token = 'shpat_reader';
const bodySchema = z.object({ query: z.string(), variables: z.object({ id: z.string() }) });

interface Order {
	/** Such as #1001. */
	readonly name: string;
	outstanding: string;
	cancelledAt: string | null;
}

/**
 * A shop whose orders can be looked up and marked as paid.
 * Source: Shopify's GraphQL Admin API, `order` and `orderMarkAsPaid`, which takes only an order that
 * owes something and is not paid.
 */
export class Shopify extends StandIn {
	readonly orders = new Map<string, Order>();
	/** How often each order was marked as paid. */
	readonly marked: string[] = [];

	/** What a merchant's credential for the shop comes to. */
	readonly credential = {
		name: 'Shopify',
		type: 'shopifyAccessTokenApi',
		data: { shopSubdomain: 'your-shop', accessToken: token, appSecretKey: 'secret' },
	};

	constructor() {
		super('your-shop.myshopify.com');
	}

	forget(): void {
		this.orders.clear();
		this.marked.length = 0;
	}

	protected async reply(request: IncomingMessage): Promise<object | undefined> {
		const { path } = targetOf(request);
		if (request.headers['x-shopify-access-token'] !== token) return undefined;
		if (
			request.method !== 'POST' ||
			!/^\/admin\/api\/20\d\d-(01|04|07|10)\/graphql.json$/.test(path)
		) {
			return undefined;
		}
		const { query, variables } = bodySchema.parse(await json(request));
		if (variables.id === '') {
			return { errors: [{ message: 'Variable $id of type ID! was provided invalid value' }] };
		}
		const order = this.orders.get(variables.id);
		if (/^query \(\$id: ID!\) \{ order\(id: \$id\) \{/.test(query)) {
			return { data: { order: order ? viewOf(variables.id, order) : null } };
		}
		if (/^mutation \(\$id: ID!\) \{ orderMarkAsPaid\(input: \{ id: \$id \}\) \{/.test(query)) {
			return { data: { orderMarkAsPaid: this.mark(variables.id, order) } };
		}
		return { errors: [{ message: `No such query: ${query}` }] };
	}

	private mark(id: string, order: Order | undefined) {
		if (!order || Number(order.outstanding) <= 0) {
			const message = order ? 'Order cannot be marked as paid.' : 'Order does not exist';
			return { order: null, userErrors: [{ field: ['id'], message }] };
		}
		this.marked.push(id);
		order.outstanding = '0.0';
		return { order: viewOf(id, order), userErrors: [] };
	}
}

const viewOf = (id: string, { name, outstanding, cancelledAt }: Order) => ({
	id,
	name,
	cancelledAt,
	displayFinancialStatus: Number(outstanding) > 0 ? 'PENDING' : 'PAID',
	totalOutstandingSet: { shopMoney: { amount: outstanding, currencyCode: 'INR' } },
});
