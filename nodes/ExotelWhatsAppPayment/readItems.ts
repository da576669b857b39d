import type { IExecuteFunctions } from 'n8n-workflow';
import type { Account } from '../../exotel/account';
import { invalidItem, type Failure } from './failures';
import type { Form, Operation, Sending } from './operations/operation';

/** A message that waits to be sent, with the input item that it came from. */
export interface Pending extends Sending {
	readonly itemIndex: number;
}

/** The fields that the item's form shows; a field that does not apply is absent. */
function formOf(context: IExecuteFunctions, { fields }: Operation, itemIndex: number): Form {
	const names = new Set(fields.map(({ name }) => name));
	const values = [...names].map((name) => [name, context.getNodeParameter(name, itemIndex, null)]);
	return Object.fromEntries(values.filter(([, value]) => value !== null));
}

/** Reads every item before anything is sent. */
export function readItems(context: IExecuteFunctions, operation: Operation, account: Account) {
	const now = new Date();
	const pendings: Pending[] = [];
	const failures = new Map<number, Failure>();
	context.getInputData().forEach((_item, itemIndex) => {
		try {
			const form = formOf(context, operation, itemIndex);
			pendings.push({ ...operation.read(form, account, now), itemIndex });
		} catch (error) {
			failures.set(itemIndex, invalidItem(context.getNode(), itemIndex, error));
		}
	});
	return { pendings, failures };
}
