import type { INodeProperties } from 'n8n-workflow';

export const shopOrderField: INodeProperties = {
	displayName: 'Shop Order',
	name: 'shopOrder',
	type: 'json',
	required: true,
	default: '={{ $json }}',
	description:
		'The order as the shop sends it: the incoming item, unless you change this. What is owed, the items and the phone come from it.',
};

export const shopOptionsField: INodeProperties = {
	displayName: 'Shop Options',
	name: 'shopOptions',
	type: 'collection',
	placeholder: 'Add shop option',
	default: {},
	options: [
		{
			displayName: 'Bill Number',
			name: 'billNumber',
			type: 'number',
			typeOptions: { minValue: 1 },
			default: 2,
			description:
				'2 bills the same order again, as 1042-2. Cancel the earlier bill first (Update Order Status), or the customer can pay both.',
		},
		{
			displayName: 'Extra Discount (Rupees)',
			name: 'extraDiscount',
			type: 'string',
			default: '',
			placeholder: 'e.g. 50',
			description: 'Taken off what is owed, such as for paying now; the shop does not learn of it',
		},
		{
			displayName: 'Extra Discount Description',
			name: 'extraDiscountDescription',
			type: 'string',
			default: '',
			placeholder: 'e.g. For paying now',
			description: 'Up to 60 characters',
		},
		{
			displayName: 'If Nothing Is Owed',
			name: 'nothingToBill',
			type: 'options',
			default: 'skip',
			description: 'What to do with an order that is paid, cancelled, refunded, free or a test',
			options: [
				{ name: 'Skip', value: 'skip', description: 'Send nothing; the output says why' },
				{ name: 'Stop With an Error', value: 'stop' },
			],
		},
		{
			displayName: 'Reference ID',
			name: 'referenceId',
			type: 'string',
			default: '',
			description: "Instead of the order's number",
		},
		{
			displayName: 'Reference Prefix',
			name: 'referencePrefix',
			type: 'string',
			default: '',
			placeholder: 'e.g. EN-',
			description: "Before the order's number, where two shops use this node",
		},
		{
			displayName: 'Test Orders',
			name: 'testOrders',
			type: 'options',
			default: 'skip',
			description: "Every order that n8n's Shopify node creates is marked as a test",
			options: [
				{ name: 'Bill', value: 'bill' },
				{ name: 'Skip', value: 'skip' },
			],
		},
		{
			displayName: 'To',
			name: 'to',
			type: 'string',
			default: '',
			description: 'Instead of the phone number in the order',
		},
		{
			displayName: 'Without Pictures',
			name: 'withoutImages',
			type: 'boolean',
			default: false,
			description: "Whether to leave the products' pictures away",
		},
	],
};
