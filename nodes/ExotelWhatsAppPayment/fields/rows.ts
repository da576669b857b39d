import type { INodeProperties } from 'n8n-workflow';

/** Each is prefilled with a column of the name that its description tells, so that such a sheet needs nothing. */
const column = (
	displayName: string,
	name: string,
	column: string,
	description: string,
): INodeProperties => ({
	displayName,
	name,
	type: 'string',
	required: true,
	default: `={{ $json["${column}"] }}`,
	description: `${description}. For another column than "${column}" drag it here.`,
});

export const rowFields: INodeProperties[] = [
	column(
		'Reference ID of the Row',
		'rowReferenceId',
		'Reference',
		'Rows with the same reference ID become one bill',
	),
	column('Phone of the Row', 'rowTo', 'Phone', "The customer's mobile number"),
	column('Item of the Row', 'rowItem', 'Item', 'What the customer pays for, up to 60 characters'),
	column('Price of the Row (Rupees)', 'rowPrice', 'Price', 'The price of one piece'),
	{
		...column('Quantity of the Row', 'rowQuantity', 'Quantity', 'How many pieces'),
		default: '={{ $json["Quantity"] || 1 }}',
	},
];
