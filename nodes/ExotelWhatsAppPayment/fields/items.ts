import type { INodeProperties } from 'n8n-workflow';

const itemDetails: INodeProperties[] = [
	{
		displayName: 'Country of Origin',
		name: 'countryOfOrigin',
		type: 'string',
		default: '',
		placeholder: 'e.g. India',
		description: 'Asked for by Meta for goods without a catalog ID',
	},
	{
		displayName: 'Image URL',
		name: 'imageUrl',
		type: 'string',
		default: '',
		placeholder: 'e.g. https://example.com/bread.jpg',
		description:
			'A public picture, JPEG or PNG. Only without a retailer ID and a catalog ID, in orders of up to 10 items.',
	},
	{
		displayName: 'Importer Address',
		name: 'importerAddressLine1',
		type: 'string',
		default: '',
		description: 'Street and house of the importer',
	},
	{ displayName: 'Importer City', name: 'importerCity', type: 'string', default: '' },
	{
		displayName: 'Importer Country Code',
		name: 'importerCountryCode',
		type: 'string',
		default: '',
		placeholder: 'e.g. IN',
	},
	{
		displayName: 'Importer Name',
		name: 'importerName',
		type: 'string',
		default: '',
		description: 'For imported goods',
	},
	{ displayName: 'Importer Postal Code', name: 'importerPostalCode', type: 'string', default: '' },
	{
		displayName: 'Retailer ID',
		name: 'retailerId',
		type: 'string',
		default: '',
		placeholder: 'e.g. SKU-17',
		description: 'Your own number for the product; left empty, the items are numbered',
	},
	{
		displayName: 'Sale Price (Rupees)',
		name: 'salePrice',
		type: 'string',
		default: '',
		description: 'A lower price that the customer really pays; the price is then crossed out',
	},
];

export const itemsField: INodeProperties = {
	displayName: 'Items',
	name: 'items',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, sortable: true },
	placeholder: 'Add item',
	default: { item: [{ name: '', price: '', quantity: 1 }] },
	description: 'What the customer pays for. The subtotal and the total are computed.',
	options: [
		{
			displayName: 'Item',
			name: 'item',
			values: [
				{
					displayName: 'Name',
					name: 'name',
					type: 'string',
					default: '',
					placeholder: 'e.g. Sourdough bread',
					description: 'Up to 60 characters',
				},
				{
					displayName: 'Price (Rupees)',
					name: 'price',
					type: 'string',
					default: '',
					placeholder: 'e.g. 1,180.50',
					description: 'The price of one piece',
				},
				{
					displayName: 'Quantity',
					name: 'quantity',
					type: 'number',
					typeOptions: { minValue: 1 },
					default: 1,
				},
				{
					displayName: 'Details',
					name: 'details',
					type: 'collection',
					placeholder: 'Add detail',
					default: {},
					options: itemDetails,
				},
			],
		},
	],
};
