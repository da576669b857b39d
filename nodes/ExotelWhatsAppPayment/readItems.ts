import { sleep, type IExecuteFunctions } from 'n8n-workflow';
import type { Account } from '../../exotel/account';
import { assertAllowed, type Limits } from '../../exotel/limits';
import { invalidItem, type Failure } from './failures';
import type { Form, NothingToSend, Operation, Run, Sending } from './operations/operation';
import { orderOfRow } from './orderSources/rows';

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

/** What the fields hold for one item. */
interface FormOfItem {
	readonly itemIndex: number;
	readonly form: Form;
}

/** One, or the rows of an order. */
type ItemsOfOrder = [FormOfItem, ...FormOfItem[]];

/** Items between two pauses, in which n8n answers webhooks: some tenths of a second. */
const inOneGo = 250;

/**
 * Reads every item before anything is sent. What the owner of the credential does not allow is refused
 * here, whatever the operation.
 */
export async function readItems(
	context: IExecuteFunctions,
	operation: Operation,
	account: Account,
	limits: Limits,
) {
	const run = runOf(context, account);
	const node = context.getNode();
	const rows = new Map<string, ItemsOfOrder>();
	const pendings: Pending[] = [];
	const nothings = new Map<number, NothingToSend>();
	const failures = new Map<number, Failure>();
	const attempt = (itemIndex: number, step: () => void) => {
		try {
			step();
		} catch (error) {
			failures.set(itemIndex, invalidItem(node, itemIndex, error));
		}
	};
	const read = (items: ItemsOfOrder) => {
		const [{ itemIndex, form }] = items;
		const sending = operation.read({ ...form, rows: items }, run);
		if ('nothing' in sending) return void nothings.set(itemIndex, sending);
		assertAllowed(sending.message, limits);
		pendings.push({ ...sending, itemIndex });
	};
	const { fixed, varying } = splitFields(context, operation);
	for (const itemIndex of context.getInputData().keys()) {
		if (itemIndex % inOneGo === inOneGo - 1) await sleep(0);
		attempt(itemIndex, () => {
			const form = { ...fixed, ...formOf(context, varying, itemIndex) };
			const order = orderOfRow(form);
			const known = order === undefined ? undefined : rows.get(order);
			if (known) known.push({ itemIndex, form });
			else if (order === undefined) read([{ itemIndex, form }]);
			else rows.set(order, [{ itemIndex, form }]);
		});
	}
	for (const items of rows.values()) {
		attempt(items[0].itemIndex, () => read(items));
	}
	const joined = [...rows.values()].map((items) => items.map(({ itemIndex }) => itemIndex));
	return { pendings, nothings, failures, joined };
}
