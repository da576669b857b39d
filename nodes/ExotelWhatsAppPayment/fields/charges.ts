import type { INodeProperties } from 'n8n-workflow';

const rupees = (displayName: string, name: string, description: string): INodeProperties => ({
	displayName: `${displayName} (Rupees)`,
	name,
	type: 'string',
	default: '',
	placeholder: 'e.g. 49.50',
	description,
});
const label = (displayName: string, name: string, placeholder: string): INodeProperties => ({
	displayName,
	name,
	type: 'string',
	default: '',
	placeholder,
	description: 'Up to 60 characters',
});

export const chargesField: INodeProperties = {
	displayName: 'Charges and Discount',
	name: 'charges',
	type: 'collection',
	description: 'With Spreadsheet Rows each is for the whole bill, once',
	placeholder: 'Add charge or discount',
	default: {},
	options: [
		rupees('Discount', 'discount', 'Taken off the whole order'),
		label('Discount Description', 'discountDescription', 'e.g. For premium customers'),
		label('Discount Program', 'discountProgramName', 'e.g. Diwali'),
		rupees(
			'Expected Total',
			'expectedTotal',
			'What you expect the customer to pay: if the computed total differs, nothing is sent',
		),
		rupees('Shipping', 'shipping', 'Added to the order'),
		label('Shipping Description', 'shippingDescription', 'e.g. By post'),
		rupees('Tax', 'tax', 'Added to the order. Leave it empty if the prices include the tax.'),
		label('Tax Description', 'taxDescription', 'e.g. Includes GST'),
	],
};
