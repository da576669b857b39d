import { z } from 'zod';

import { later } from '../../input';
import { paise, subtractPaise, type Paise } from '../../money';
import { optionalShopAmount } from '../shop/amount';
import { missingField, parseFields, textAt, type Source } from '../shop/fields';
import type { Kind } from './kind';

const totalsSchema = later(() =>
	z.object({
		total_price: optionalShopAmount,
		current_total_price: optionalShopAmount,
		total_outstanding: optionalShopAmount,
	}),
);

export interface Totals {
	/** Of the order as it now is, after edits and returns. */
	readonly total: Paise;
	readonly owed: Paise;
	/** Negative: owed on top of the total. */
	readonly paidBefore: Paise;
	/** The field that says what is owed. */
	readonly field: string;
}

/**
 * What is owed: `total_outstanding` of an order, the total of what is none yet.
 * @throws InvalidInput where it is not told
 */
export function readTotals(source: Source, kind: Kind): Totals {
	const { total_price, current_total_price, total_outstanding } = parseFields(totalsSchema, source);
	const total = current_total_price ?? total_price;
	if (total === undefined) throw missingField('total_price');
	const totalField = current_total_price === undefined ? 'total_price' : 'current_total_price';
	const whole = { total, owed: total, paidBefore: paise(0), field: totalField };
	if (kind !== 'order') return whole;
	if (total_outstanding !== undefined) {
		const paidBefore = subtractPaise(total, total_outstanding);
		return { total, owed: total_outstanding, paidBefore, field: 'total_outstanding' };
	}
	// Of a pending order nothing is paid.
	if (textAt(source.fields, 'financial_status')?.toLowerCase() === 'pending') return whole;
	throw missingField('total_outstanding');
}
