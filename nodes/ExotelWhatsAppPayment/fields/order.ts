import type { INodeProperties } from 'n8n-workflow';
import { showWhen } from '../../shared/showWhen';
import { chargesField } from './charges';
import { goodsFields } from './delivery';
import { itemsField } from './items';
import { fromField, referenceField, toField } from './parties';
import { paymentFields, paymentSettingsField } from './payment';
import { rowFields } from './rows';
import { shopOptionsField, shopOrderField } from './shop';
import { footerOption, freeFormOnly, freeFormOption, sendAsFields } from './sendAs';

/** Whoever ordered in a shop has hardly ever written to it. */
const shopDescription =
	'Customers of a web shop seldom wrote in the last 24 hours: choose Send As Template';

const orderSourceField: INodeProperties = {
	displayName: 'Order Source',
	name: 'orderSource',
	type: 'options',
	required: true,
	default: 'defineBelow',
	description: 'Where the order comes from',
	options: [
		{ name: 'Define Below', value: 'defineBelow', description: 'Fill in the fields, in rupees' },
		{
			name: 'Raw Exotel JSON',
			value: 'rawJson',
			description: "The message in Exotel's own form, in paise; it is checked and sent as it is",
		},
		{ name: 'Shopify Order', value: 'shopify', description: shopDescription },
		{
			name: 'Spreadsheet Rows',
			value: 'rows',
			// A wait and a call by an agent have one item, and a bill may have several rows.
			displayOptions: {
				hide: { '@tool': [true], operation: ['sendAndWaitForPayment'] },
			},
			description:
				'One row for each item; rows with the same reference ID are one bill. They must all come in one run.',
		},
		{ name: 'WooCommerce Order', value: 'wooCommerce', description: shopDescription },
	],
};

const orderOptionsField: INodeProperties = {
	displayName: 'Order Options',
	name: 'orderOptions',
	type: 'collection',
	placeholder: 'Add order option',
	default: {},
	options: [
		{
			displayName: 'Catalog ID',
			name: 'catalogId',
			type: 'string',
			default: '',
			description: "The items' catalog in Meta Commerce Manager, if there is one",
		},
		{
			displayName: 'Expires At',
			name: 'expiresAt',
			type: 'dateTime',
			default: '',
			description:
				'When the bill can no longer be paid, at least 6 minutes ahead; India time if no time zone is given',
		},
		{
			displayName: 'Expires in Minutes',
			name: 'expiresInMinutes',
			type: 'number',
			typeOptions: { minValue: 6 },
			default: 60,
			description: 'After how many minutes the bill can no longer be paid',
		},
		{
			displayName: 'Expiry Text',
			name: 'expiryText',
			type: 'string',
			default: '',
			placeholder: 'e.g. The offer ends today',
			description: 'What the customer reads about the end: up to 120 characters',
		},
		footerOption,
		{
			displayName: 'Header Image URL',
			name: 'headerImageUrl',
			type: 'string',
			default: '',
			displayOptions: freeFormOption,
			placeholder: 'e.g. https://example.com/shop.jpg',
			description: "A public JPEG or PNG. Without it WhatsApp shows the first item's picture.",
		},
		paymentSettingsField,
		{
			displayName: 'Quick Pay',
			name: 'quickPay',
			type: 'boolean',
			default: false,
			description: 'Whether to show only the button "Pay now", without the review of the order',
		},
	],
};

export const ifAlreadySentField: INodeProperties = {
	displayName: 'If Already Sent',
	name: 'ifAlreadySent',
	type: 'options',
	default: 'skip',
	description:
		'What to do with a reference ID among the last 20,000 that this node has sent. A copy of the node does not know them.',
	options: [
		{ name: 'Send Anyway', value: 'send', description: 'The customer may then pay twice' },
		{
			name: 'Skip',
			value: 'skip',
			description: 'Send nothing, also for an order that has grown since; the output says so',
		},
		{ name: 'Stop With an Error', value: 'stop', description: 'Send nothing of the whole run' },
	],
};

/** The fields of a bill, as every operation shows them that sends one. */
export const orderFields: INodeProperties[] = [
	fromField,
	orderSourceField,
	...showWhen({ orderSource: ['shopify', 'wooCommerce'] }, [shopOrderField]),
	...showWhen({ orderSource: ['rows'] }, rowFields),
	...showWhen({ orderSource: ['defineBelow', 'rawJson'] }, [toField]),
	...sendAsFields,
	...showWhen({ orderSource: ['rawJson'] }, [
		{
			displayName: 'Order Details JSON',
			name: 'orderDetailsJson',
			type: 'json',
			required: true,
			typeOptions: { rows: 8 },
			default: '',
			description:
				"The interactive message of type order_details, or a whole request with one message, as on Exotel's page",
		},
	]),
	...showWhen({ orderSource: ['defineBelow'] }, [referenceField]),
	...showWhen({ orderSource: ['defineBelow', 'rows'] }, goodsFields),
	...showWhen({ orderSource: ['defineBelow'] }, [itemsField]),
	...showWhen({ orderSource: ['defineBelow', 'rows', 'shopify', 'wooCommerce'] }, [
		...paymentFields,
		{
			displayName: 'Message Text',
			name: 'messageText',
			type: 'string',
			required: true,
			displayOptions: freeFormOnly,
			typeOptions: { rows: 2 },
			default: 'Your order is ready. Please review it and pay.',
			description: 'What the customer reads above the bill: up to 1024 characters',
		},
	]),
];

/** Further fields of a bill, below the ones that are always needed. */
export const orderExtraFields = [
	...showWhen({ orderSource: ['defineBelow', 'rows'] }, [chargesField]),
	...showWhen({ orderSource: ['shopify', 'wooCommerce'] }, [shopOptionsField]),
	...showWhen({ orderSource: ['defineBelow', 'rows', 'shopify', 'wooCommerce'] }, [
		orderOptionsField,
	]),
];
