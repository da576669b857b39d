import type { INode } from 'n8n-workflow';
import { z } from 'zod';
import { InvalidInput, later, parseInput } from '../../../order/input';
import { list } from '../../../order/list';
import { isBlank } from '../../../order/readers';
import { rowsOrder, type Row } from '../../../order/sources/rows';
import type { Form } from '../operations/operation';
import { nestedSchema } from './nested';

/** What must be known of an item to tell to which order it belongs. */
export const fieldsOfReference: readonly string[] = ['orderSource', 'rowReferenceId'];

const refuse = (field: string, problem: string, fix: string) =>
	new InvalidInput([{ field, value: undefined, problem, fix }]);

/** @throws InvalidInput where the node sees one row only, which may be less than the order */
function assertAllRows({ executeOnce, type }: Pick<INode, 'executeOnce' | 'type'>): void {
	if (executeOnce) {
		const fix = 'Turn it off in the settings of the node.';
		throw refuse('Execute Once', 'would bill the first row only', fix);
	}
	if (type.endsWith('Tool')) {
		const problem = 'Spreadsheet Rows cannot be used by an agent: each of its calls has one row';
		throw refuse('Order Source', problem, 'Choose Define Below.');
	}
}

/**
 * By what the rows of one order belong together: their reference ID. Undefined for what is no row.
 * @throws InvalidInput for a row without one, and where rows would be left out
 */
export function orderOfRow(form: Form, node: INode): string | undefined {
	if (form['orderSource'] !== 'rows') return undefined;
	assertAllRows(node);
	const reference = form['rowReferenceId'];
	if (typeof reference === 'string' || typeof reference === 'number') {
		if (!isBlank(reference)) return String(reference).trim();
	} else if (!isBlank(reference)) {
		throw refuse('Reference ID', 'must be text', 'Use the value of one cell.');
	}
	const problem = 'is missing, so that nobody knows to which order the row belongs';
	const fix = 'Fill it in for every row, also for the further ones of an order.';
	throw refuse('Reference ID', problem, fix);
}

/** While it is not known to which order a row belongs, any order may lack it. */
export const lacksARow = (number: number) =>
	refuse(
		`Reference ID of row ${number}`,
		'could not be read, and this order may lack that row: a bill would be too low',
		'Correct that row, and run all rows again.',
	);

/** What an error calls a row: its number in the sheet, where Google Sheets tells it, or its place. */
export function rowNumberOf(json: Form | undefined, itemIndex: number): number {
	const number = json?.['row_number'];
	return typeof number === 'number' && Number.isSafeInteger(number) ? number : itemIndex + 1;
}

const numberSchema = later(() => z.object({ rowNumber: z.number() }));
const othersSchema = later(() => z.object({ otherRows: list(z.record(z.unknown())).default([]) }));

/** Where the money goes and who sends the bill: read once for an order, so its rows must agree. */
const wholeRun = ['from', 'paymentMethod', 'paymentType', 'paymentConfiguration'];

function rowOf(form: Form): Row {
	const { deliveryAddress, charges, orderOptions } = parseInput(nestedSchema, form);
	return {
		number: parseInput(numberSchema, form).rowNumber,
		item: { name: form['itemName'], price: form['itemPrice'], quantity: form['itemQuantity'] },
		order: {
			...Object.fromEntries(wholeRun.map((name) => [name, form[name]])),
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
