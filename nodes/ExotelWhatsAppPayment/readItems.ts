import { NodeOperationError, sleep, type IExecuteFunctions } from 'n8n-workflow';
import type { Account } from '../../exotel/account';
import { assertAllowed, type Limits } from '../../exotel/limits';
import { invalidItem, type Failure } from './failures';
import type { Form, NothingToSend, Operation, Run, Sending } from './operations/operation';
import { fieldsOfReference, lacksARow, orderOfRow, rowNumberOf } from './orderSources/rows';
import type { Joined } from './results';

/** A message that waits to be sent, with the input item that it came from. */
export interface Pending extends Sending {
	readonly itemIndex: number;
}

/** The fields whose value can differ from item to item, and the values of all the others. */
function splitFields(context: IExecuteFunctions, { fields }: Operation) {
	const names = [...new Set(fields.map(({ name }) => name))];
	const { parameters } = context.getNode();
	// A text that begins with "=" is an expression, at whatever depth it stands.
	const varies = (name: string) => JSON.stringify(parameters[name] ?? null).includes('"=');
	const fixed = formOf(
		context,
		names.filter((name) => !varies(name)),
		0,
	);
	return { fixed, varying: names.filter(varies) };
}

/** The values of fields; one that does not apply is absent. */
function formOf(context: IExecuteFunctions, names: readonly string[], itemIndex: number): Form {
	const values = names.map((name) => [name, context.getNodeParameter(name, itemIndex, null)]);
	return Object.fromEntries(values.filter(([, value]) => value !== null));
}

const runOf = (context: IExecuteFunctions, account: Account): Run => ({
	account,
	now: new Date(),
	executionId: context.getExecutionId(),
	get resumeUrl() {
		return String(context.evaluateExpression('{{ $execution.resumeUrl }}', 0));
	},
});

/** The input items of an order: one, or its rows. */
type ItemsOfOrder = [number, ...number[]];

/** Items between two pauses, in which n8n answers webhooks: some tenths of a second. */
const inOneGo = 250;

/**
 * Reads every item before anything is sent. What the owner of the credential does not allow is refused
 * here, whatever the operation. An order of which one row fails has failed: it would be less than is owed.
 */
export async function readItems(
	context: IExecuteFunctions,
	operation: Operation,
	account: Account,
	limits: Limits,
) {
	const run = runOf(context, account);
	const node = context.getNode();
	const inputs = context.getInputData();
	const { fixed, varying } = splitFields(context, operation);
	const varyingReference = varying.filter((name) => fieldsOfReference.includes(name));
	const pendings: Pending[] = [];
	const nothings = new Map<number, NothingToSend>();
	const failures = new Map<number, Failure>();
	let attempts = 0;
	const attempt = async (itemIndex: number, step: () => void) => {
		attempts += 1;
		if (attempts % inOneGo === 0) await sleep(0);
		try {
			step();
		} catch (error) {
			failures.set(itemIndex, invalidItem(node, itemIndex, error));
		}
	};

	const orders = new Map<string | number, ItemsOfOrder>();
	for (const itemIndex of inputs.keys()) {
		await attempt(itemIndex, () => {
			const form = { ...fixed, ...formOf(context, varyingReference, itemIndex) };
			const order = orderOfRow(form, node) ?? itemIndex;
			const known = orders.get(order);
			if (known) known.push(itemIndex);
			else orders.set(order, [itemIndex]);
		});
	}

	const numberOf = (itemIndex: number) => rowNumberOf(inputs[itemIndex]?.json, itemIndex);
	const rowsOf = (items: ItemsOfOrder): Joined => ({ items, rows: items.map(numberOf) });
	const [lost] = failures.keys();
	const lostRows = fixed['orderSource'] === 'rows' ? [...failures.keys()] : [];
	const formAt = (itemIndex: number): Form => ({
		...fixed,
		...formOf(context, varying, itemIndex),
		rowNumber: numberOf(itemIndex),
	});
	const rowAt = (itemIndex: number): Form => {
		try {
			return formAt(itemIndex);
		} catch (error) {
			const what = error instanceof Error ? error.message : String(error);
			throw new NodeOperationError(node, `Row ${numberOf(itemIndex)}: ${what}`, { itemIndex });
		}
	};
	const read = ([itemIndex, ...others]: ItemsOfOrder) => {
		const form =
			others.length === 0
				? formAt(itemIndex)
				: { ...rowAt(itemIndex), otherRows: others.map(rowAt) };
		const sending = operation.read(form, run);
		if ('nothing' in sending) return void nothings.set(itemIndex, sending);
		assertAllowed(sending.message, limits);
		pendings.push({ ...sending, itemIndex });
	};
	for (const [order, items] of orders) {
		await attempt(items[0], () => {
			if (lost !== undefined && typeof order === 'string') throw lacksARow(numberOf(lost));
			read(items);
		});
	}
	const ofRows = [...orders].flatMap(([order, items]) =>
		typeof order === 'string' ? [rowsOf(items)] : [],
	);
	const joined = [...lostRows.map((itemIndex) => rowsOf([itemIndex])), ...ofRows];
	return { pendings, nothings, failures, joined };
}
