import { z } from 'zod';
import { later, parseInput } from '../../../order/input';
import { isBlank } from '../../../order/readers';
import { rowsOrder, type Row } from '../../../order/sources/rows';
import type { Form } from '../operations/operation';
import { nestedSchema } from './nested';

/** What must be known of an item to tell to which order it belongs. */
export const fieldsOfReference: readonly string[] = ['orderSource', 'rowReferenceId'];

/**
 * By what the rows of one order belong together: their reference ID. Undefined for what is no row, and
 * for a row without one, which is refused alone.
 */
export function orderOfRow(form: Form): string | undefined {
	const reference = form['rowReferenceId'];
	if (form['orderSource'] !== 'rows' || isBlank(reference)) return undefined;
	return String(reference).trim();
}

/** What an error calls a row: its number in the sheet, where Google Sheets tells it, or its place. */
export function rowNumberOf(json: Form | undefined, itemIndex: number): number {
	const number = json?.['row_number'];
	return typeof number === 'number' && Number.isSafeInteger(number) ? number : itemIndex + 1;
}

const numberSchema = later(() => z.object({ rowNumber: z.number() }));
const othersSchema = later(() =>
	z.object({ otherRows: z.array(z.record(z.unknown())).default([]) }),
);

function rowOf(form: Form): Row {
	const { deliveryAddress, charges, orderOptions } = parseInput(nestedSchema, form);
	return {
		number: parseInput(numberSchema, form).rowNumber,
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

/**
 * @param form the first row, with the other ones in `otherRows`
 * @throws InvalidInput that names the rows
 */
export const orderOfRows = (form: Form, now: Date) =>
	rowsOrder([form, ...parseInput(othersSchema, form).otherRows].map(rowOf), now);
