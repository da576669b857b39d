/** "Spreadsheet Rows": rows with the same reference ID are one order, with one item for each row. */
import { fieldLabel, InvalidInput, type Path } from '../input';
import type { Order } from '../order';
import { formWording, type Wording } from '../rules';
import { fieldsOrder } from './fields';
import { agreed } from './rows/agreement';
import type { Row } from './rows/row';

export type { Row } from './rows/row';

/** A problem of an item names its row. */
const wordingOf = (rows: readonly Row[]): Wording => ({
	...formWording,
	field: (path: Path) => {
		const [list, index, ...rest] = path;
		const row = list === 'items' && typeof index === 'number' ? rows[index] : undefined;
		return row ? `${fieldLabel(['item', ...rest])} of row ${row.number}` : fieldLabel(path);
	},
});

/**
 * One order from its rows. Every field of the order stands in at least one row, and in no other one
 * differently.
 * @param rows at least one
 * @throws InvalidInput that names the rows
 */
export function rowsOrder(rows: readonly Row[], now: Date = new Date()): Order {
	const names = [...new Set(rows.flatMap(({ order }) => Object.keys(order)))];
	const fields = names.map((name) => ({ name, ...agreed(rows, name) }));
	const problems = fields.flatMap((field) => ('problem' in field ? [field.problem] : []));
	if (problems.length > 0) throw new InvalidInput(problems);
	const order = Object.fromEntries(
		fields.flatMap((field) => ('value' in field ? [[field.name, field.value]] : [])),
	);
	return fieldsOrder({ ...order, items: rows.map(({ item }) => item) }, now, wordingOf(rows));
}
