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
	description: `${description}. Column "${column}", or drag another here.`,
});

export const rowFields: INodeProperties[] = [
	column(
		'Reference ID',
		'rowReferenceId',
		'Reference',
		'Rows with the same reference ID become one bill',
	),
	column('To', 'rowTo', 'Phone', "The customer's mobile number"),
	column('Item Name', 'itemName', 'Item', 'What the customer pays for, up to 60 characters'),
	column('Item Price (Rupees)', 'itemPrice', 'Price', 'The price of one piece'),
	column(
		'Item Quantity',
		'itemQuantity',
		'Quantity',
		'How many pieces; type 1 if the sheet has no such column',
	),
];
