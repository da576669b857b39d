import { isSet, type Fields } from '../shop/fields';
import { isTest } from '../shop/nothing';
import type { Kind } from './kind';

/** What the merchant should know before the customer pays. */
export function caveatsOf(order: Fields, kind: Kind): string[] {
	return [
		...(isTest(order) ? ['This is a test order.'] : []),
		...(isSet(order['estimated_taxes'])
			? ['Shopify has only estimated the taxes: they may still change.']
			: []),
		...ofKind[kind],
	];
}

const ofKind: Readonly<Record<Kind, readonly string[]>> = {
	order: [],
	draft: [
		'Paying this bill does not complete the draft order in Shopify. Cancel the bill when the draft becomes an order, which would be billed again.',
	],
	checkout: [
		'A checkout is no order yet: its tax and shipping may still change, and paying this bill makes no order in Shopify.',
	],
};
