import { z } from 'zod';
import { later, parseInput } from '../../../order/input';
import { isBlank } from '../../../order/readers';
import { rowsOrder, type Row } from '../../../order/sources/rows';
import type { Form } from '../operations/operation';
import { nestedSchema } from './nested';

/**
 * By what the rows of one order belong together: their reference ID. Undefined for what is no row, and
 * for a row without one, which is refused alone.
 */
export function orderOfRow(form: Form): string | undefined {
	const reference = form['rowReferenceId'];
	if (form['orderSource'] !== 'rows' || isBlank(reference)) return undefined;
	return String(reference).trim();
}

const rowsSchema = later(() =>
	z.object({
		rows: z.array(z.object({ itemIndex: z.number(), form: z.record(z.unknown()) })),
	}),
);

function rowOf(form: Form, itemIndex: number): Row {
	const { deliveryAddress, charges, orderOptions } = parseInput(nestedSchema, form);
	return {
		number: itemIndex + 1,
		item: { name: form['itemName'], price: form['itemPrice'], quantity: form['itemQuantity'] },
		order: {
			referenceId: form['rowReferenceId'],
			to: form['rowTo'],
			goodsType: form['goodsType'],
			needsDelivery: form['needsDelivery'],
			...charges,
			...orderOptions,
			deliveryAddress: deliveryAddress.address,
		},
	};
}

/** @throws InvalidInput that names the rows */
export const orderOfRows = (form: Form, now: Date) => {
	const { rows } = parseInput(rowsSchema, form);
	return rowsOrder(
		rows.map((row) => rowOf(row.form, row.itemIndex)),
		now,
	);
};
