import { shorten } from '../../invalid';
import { textAt, type Fields } from '../shop/fields';

/** What Shopify sends about a sale: an order, or what may become one. */
export type Kind = 'order' | 'draft' | 'checkout';

/** Only drafts have an invoice to send, only checkouts can be recovered after they were abandoned. */
export function kindOf(fields: Fields): Kind {
	if (Object.hasOwn(fields, 'abandoned_checkout_url')) return 'checkout';
	if (Object.hasOwn(fields, 'invoice_url')) return 'draft';
	const hasPayment = Object.hasOwn(fields, 'financial_status');
	return Object.hasOwn(fields, 'status') && !hasPayment ? 'draft' : 'order';
}

const titles: Readonly<Record<Kind, string>> = {
	order: 'Order',
	draft: 'Draft order',
	checkout: 'Checkout',
};

/** `Order #1042` */
export function titleOf(fields: Fields, kind: Kind): string {
	const name = textAt(fields, 'name') ?? textAt(fields, 'id');
	if (name === undefined) return `The ${titles[kind].toLowerCase()}`;
	return `${titles[kind]} ${shorten(name, 40)}`;
}
