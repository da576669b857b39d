import { z } from 'zod';

import { InvalidInput, later } from '../../input';
import { shorten } from '../../invalid';
import { optionalShopAmount, shopAmount } from '../shop/amount';
import { refuseCurrency } from '../shop/currency';
import { parseFields, shopText, textAt, type Source } from '../shop/fields';
import type { Kind } from './kind';
import { withinSentence } from '../shop/reading';
import { inPresentmentMoney } from './presentment';

const currencySchema = later(() => z.object({ currency: shopText }));
const unpaidSchema = later(() =>
	z.object({
		total_outstanding: shopAmount,
		current_total_price: optionalShopAmount,
		total_price: optionalShopAmount,
	}),
);

/**
 * The order with its amounts in rupees: the shop's own currency, or what the customer saw in a shop
 * that sells in several. What was paid is known only in the shop's currency, so the latter needs an
 * order of which nothing is paid.
 * @throws InvalidInput where it is not in rupees
 */
export function inRupees(source: Source, kind: Kind, title: string) {
	const currency = parseFields(currencySchema, source).currency.toUpperCase();
	const seen = textAt(source.fields, 'presentment_currency')?.toUpperCase() ?? currency;
	if (seen !== 'INR') {
		const field = seen === currency ? 'currency' : 'presentment_currency';
		throw refuseCurrency(field, seen, title);
	}
	if (currency === 'INR') return { source, warnings: [] };
	if (kind !== 'order') throw refuseCurrency('currency', currency, title);
	if (!isUnpaid(source)) throw paidInPart(currency, title);
	return {
		source: inPresentmentMoney(source.fields),
		warnings: [
			`The shop counts in ${shorten(currency, 20)}: the bill has the rupees that the customer saw.`,
		],
	};
}

function isUnpaid(source: Source): boolean {
	const { total_outstanding, current_total_price, total_price } = parseFields(unpaidSchema, source);
	const isPending = textAt(source.fields, 'financial_status')?.toLowerCase() === 'pending';
	return isPending && total_outstanding === (current_total_price ?? total_price);
}

const paidInPart = (currency: string, title: string) =>
	new InvalidInput([
		{
			field: 'currency',
			value: currency,
			problem: `is not INR, and what is still owed of ${withinSentence(title)} is known in ${shorten(currency, 20)} only`,
			fix: 'Send the bill with the order source Define Below, in rupees.',
		},
	]);
