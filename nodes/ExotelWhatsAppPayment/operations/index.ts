import type { INodeProperties } from 'n8n-workflow';
import { showWhen } from '../../shared/showWhen';
import type { Operation } from './operation';
import { sendOrderDetails } from './sendOrderDetails';
import { updateOrderStatus } from './updateOrderStatus';

/** THE list: the dropdowns, the fields and the dispatch derive from it. */
const resources = [
	{ name: 'Order', value: 'order', operations: [sendOrderDetails, updateOrderStatus] },
] as const satisfies ReadonlyArray<{
	name: string;
	value: string;
	operations: readonly Operation[];
}>;

/** @throws Error for an operation that is not in the list, which only a broken workflow can name */
export function operationOf(resource: string, operation: string): Operation {
	const found = resources
		.find(({ value }) => value === resource)
		?.operations.find(({ value }) => value === operation);
	if (!found) throw new Error(`The operation "${resource}: ${operation}" does not exist`);
	return found;
}

function operationField({ value, operations }: (typeof resources)[number]): INodeProperties {
	const [{ value: first }] = operations;
	return {
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: [value] } },
		options: operations.map((operation) => ({
			name: operation.name,
			value: operation.value,
			action: operation.action,
			description: operation.description,
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
	...resources.flatMap((resource) => [
		operationField(resource),
		...resource.operations.flatMap((operation) =>
			showWhen({ resource: [resource.value], operation: [operation.value] }, operation.fields),
		),
	]),
];
