import type { INodeProperties } from 'n8n-workflow';
import type { Operation } from './operation';
import { mergeFields } from './mergeFields';
import { previewOrderDetails } from './previewOrderDetails';
import { sendAndWaitForPayment } from './sendAndWaitForPayment';
import { sendOrderDetails } from './sendOrderDetails';
import { sendTemplate } from './sendTemplate';
import { sendText } from './sendText';
import { updateOrderStatus } from './updateOrderStatus';

/** THE list: the dropdowns, the fields and the dispatch derive from it. */
const resources = [
	{ name: 'Message', value: 'message', operations: [sendText, sendTemplate] },
	{
		name: 'Order',
		value: 'order',
		operations: [sendOrderDetails, sendAndWaitForPayment, previewOrderDetails, updateOrderStatus],
	},
] as const satisfies ReadonlyArray<{
	name: string;
	value: string;
	operations: readonly [Operation, ...Operation[]];
}>;

/** @throws Error for an operation that is not in the list, which only a broken workflow can name */
export function operationOf(resource: string, operation: string): Operation {
	const found = resources
		.find(({ value }) => value === resource)
		?.operations.find(({ value }) => value === operation);
	if (!found) throw new Error(`The operation "${resource}: ${operation}" does not exist`);
	return found;
}

function operationField({
	value: resource,
	operations,
}: (typeof resources)[number]): INodeProperties {
	const [{ value: first }] = operations;
	// Not localeCompare: its first use takes longer than the node may take to load.
	const byName = [...operations].sort((a, b) => (a.name < b.name ? -1 : 1));
	return {
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: [resource] } },
		options: byName.map(({ name, value, action, description, waits }: Operation) => ({
			name,
			value,
			action,
			description,
			// An agent cannot wait for hours within a call of a tool.
			...(waits && { displayOptions: { hide: { '@tool': [true] } } }),
		})),
		default: first,
	};
}

export const properties: INodeProperties[] = [
	{
		displayName: 'Resource',
		name: 'resource',
		type: 'options',
		noDataExpression: true,
		options: resources.map(({ name, value }) => ({ name, value })),
		default: 'order',
	},
	...resources.map(operationField),
	...mergeFields(resources.flatMap(({ operations }) => [...operations])),
];
