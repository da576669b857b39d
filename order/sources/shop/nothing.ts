import { formatRupees, type Paise } from '../../money';
import type { Chosen } from './choices';
import { isSet, type Fields } from './fields';
import type { Nothing } from './reading';

export const nothingOwed = (
	title: string,
	owed: Paise,
	field: string,
	value: unknown,
): Nothing => ({
	reason: 'zero',
	description: `${title}: nothing to pay (${formatRupees(owed)} is owed).`,
	advice: 'Correct the order in the shop if the customer does owe something.',
	field,
	value,
});

/** Of a test order, unless the user wants bills of those. */
export function nothingByTest(order: Fields, title: string, { testOrders }: Chosen) {
	const value = order['test'];
	if (testOrders === 'bill' || !isTest(order)) return undefined;
	return {
		reason: 'test',
		description: `${title} is a test order.`,
		advice:
			"Choose that test orders are billed, too, if it is a real one: n8n's own Shopify node marks every order as a test that it creates.",
		field: 'test',
		value,
	} satisfies Nothing;
}

export const isTest = ({ test }: Fields) => isSet(test);
