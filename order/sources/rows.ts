/** "Spreadsheet Rows": rows with the same reference ID are one order, with one item for each row. */
import { fieldLabel, InvalidInput, type InputProblem, type Path } from '../input';
import { attempt, InvalidValue, shorten } from '../invalid';
import type { Order } from '../order';
import { readIndianMobile } from '../phone';
import { isBlank } from '../readers';
import { formWording, type Wording } from '../rules';
import { fieldsOrder } from './fields';

/** What one row says: about its item, and about the whole order. */
export interface Row {
	/** Where the row stands among the incoming items, from 1: what an error calls it. */
	readonly number: number;
	readonly item: Readonly<Record<string, unknown>>;
	readonly order: Readonly<Record<string, unknown>>;
}

/** Two spellings of one phone number, or of one address, say the same. */
function sameness(field: string, value: unknown): string {
	if (field === 'to') {
		const phone = attempt(() => readIndianMobile(value));
		if (!(phone instanceof InvalidValue)) return phone;
	}
	return typeof value === 'object' ? JSON.stringify(value) : String(value).trim();
}

/** What the rows say about one field of the order: the same, or nothing in some of them. */
function agreed(rows: readonly Row[], field: string): { value: unknown; problem?: InputProblem } {
	const told = rows.filter(({ order }) => !isBlank(order[field]));
	const [first] = told;
	if (!first) return { value: rows[0]?.order[field] };
	const value = first.order[field];
	const isSame = told.every(
		({ order }) => sameness(field, order[field]) === sameness(field, value),
	);
	if (isSame) return { value };
	const list = told.map(({ number, order }) => `row ${number} ${describe(order[field])}`);
	const problem = `differs between the rows of this order: ${list.join(', ')}`;
	const fix = 'Give the rows of one order the same value, or other reference IDs.';
	return { value, problem: { field: fieldLabel([field]), value: undefined, problem, fix } };
}

const describe = (value: unknown) =>
	typeof value === 'object' ? 'has another' : `has ${shorten(String(value), 40)}`;

/** Inside an order of several rows the row is named. */
const wordingOf = (rows: readonly Row[]): Wording => ({
	...formWording,
	field: (path: Path) => {
		const [list, index, ...rest] = path;
		const row = list === 'items' && typeof index === 'number' ? rows[index] : undefined;
		if (!row) return fieldLabel(path);
		const label = fieldLabel(['item', ...rest]);
		return rows.length === 1 ? label : `${label} of row ${row.number}`;
	},
});

/**
 * One order from its rows. Every field of the order stands in at least one row, and in no other one
 * differently.
 * @throws InvalidInput that names the rows
 */
export function rowsOrder(rows: readonly Row[], now: Date = new Date()): Order {
	const names = [...new Set(rows.flatMap(({ order }) => Object.keys(order)))];
	const fields = names.map((name) => ({ name, ...agreed(rows, name) }));
	const problems = fields.flatMap(({ problem }) => (problem ? [problem] : []));
	if (problems.length > 0) throw new InvalidInput(problems);
	const order = Object.fromEntries(fields.map(({ name, value }) => [name, value]));
	const items = rows.map(({ item }) => item);
	return fieldsOrder({ ...order, items }, now, wordingOf(rows));
}
