import type { INodeProperties } from 'n8n-workflow';

export const goodsFields: INodeProperties[] = [
	{
		displayName: 'Goods Type',
		name: 'goodsType',
		type: 'options',
		required: true,
		default: 'digital-goods',
		description: 'Services, tickets and dues count as digital goods',
		options: [
			{ name: 'Digital Goods', value: 'digital-goods' },
			{ name: 'Physical Goods', value: 'physical-goods' },
		],
	},
	{
		displayName: 'Is Shipped',
		name: 'needsDelivery',
		type: 'boolean',
		required: true,
		default: true,
		displayOptions: { show: { goodsType: ['physical-goods'] } },
		description:
			'Whether the goods are sent: WhatsApp then asks for the delivery address. Turn it off for pick-up.',
	},
	{
		displayName: 'Delivery Address',
		name: 'deliveryAddress',
		type: 'fixedCollection',
		placeholder: 'Add address',
		default: {},
		displayOptions: { show: { goodsType: ['physical-goods'], needsDelivery: [true] } },
		description: 'Where the goods go, in India',
		options: [
			{
				displayName: 'Address',
				name: 'address',
				values: [
					{ displayName: 'Name', name: 'name', type: 'string', default: '' },
					{
						displayName: 'Address Line 1',
						name: 'addressLine1',
						type: 'string',
						default: '',
						description: 'Up to 100 characters',
					},
					{
						displayName: 'Address Line 2',
						name: 'addressLine2',
						type: 'string',
						default: '',
						description: 'Up to 100 characters',
					},
					{ displayName: 'City', name: 'city', type: 'string', default: '' },
					{ displayName: 'State', name: 'state', type: 'string', default: '' },
					{
						displayName: 'PIN Code',
						name: 'postalCode',
						type: 'string',
						default: '',
						placeholder: 'e.g. 682020',
					},
				],
			},
		],
	},
];
