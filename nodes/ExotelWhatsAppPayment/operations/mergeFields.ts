import type { INodeProperties } from 'n8n-workflow';
import type { Operation } from './operation';

/**
 * The fields of all operations, each once, in an order that is right for every operation: every user of
 * the editor downloads them, and most fields belong to several operations. The operation alone says when
 * they show: no two resources have one of the same value.
 */
export function mergeFields(operations: readonly Operation[]): INodeProperties[] {
	const merged: INodeProperties[] = [];
	for (const { fields } of operations) {
		let next = 0;
		for (const field of fields) {
			const known = merged.indexOf(field);
			if (known < 0) merged.splice(next, 0, field);
			next = known < 0 ? next + 1 : known + 1;
		}
	}
	return merged.map((field) => {
		const users = operations.filter(({ fields }) => fields.includes(field));
		const operation = users.map(({ value }) => value);
		// First: n8n shows a field at the first condition whose value is an expression, and looks no further.
		const show = { operation, ...field.displayOptions?.show };
		return { ...field, displayOptions: { ...field.displayOptions, show } };
	});
}
