import type { INodeProperties } from 'n8n-workflow';
import { z } from 'zod';
import { templateSchema, type Template } from '../../../exotel/templateSchema';
import { later, parseInput } from '../../../order/input';
import { list } from '../../../order/list';
import type { Form } from '../operations/operation';

const parameterName = 'Only where the variables of the template have names';

/** An approved template, and what fills its header and its body. */
export const templateFields: INodeProperties[] = [
	{
		displayName: 'Template Name',
		name: 'templateName',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. order_reminder',
		description: 'As it is approved in WhatsApp Manager',
	},
	{
		displayName: 'Template Language',
		name: 'templateLanguage',
		type: 'string',
		required: true,
		default: 'en',
		placeholder: 'e.g. en_US',
		description: 'The code of a language in which the template is approved',
	},
	{
		displayName: 'Header Type',
		name: 'headerType',
		type: 'options',
		required: true,
		default: 'none',
		description: 'What the header of the template leaves open',
		options: [
			{ name: 'Document', value: 'document' },
			{ name: 'Image', value: 'image' },
			{ name: 'Nothing', value: 'none' },
			{ name: 'Text', value: 'text' },
			{ name: 'Video', value: 'video' },
		],
	},
	{
		displayName: 'Header Text',
		name: 'headerText',
		type: 'string',
		required: true,
		default: '',
		displayOptions: { show: { headerType: ['text'] } },
		description: "The value of the header's variable: up to 60 characters",
	},
	{
		displayName: 'Header Parameter Name',
		name: 'headerParameterName',
		type: 'string',
		default: '',
		displayOptions: { show: { headerType: ['text'] } },
		description: parameterName,
	},
	{
		displayName: 'Header URL',
		name: 'headerUrl',
		type: 'string',
		required: true,
		default: '',
		displayOptions: { show: { headerType: ['document', 'image', 'video'] } },
		placeholder: 'e.g. https://example.com/bill.pdf',
		description: 'Where WhatsApp finds it: a public address',
	},
	{
		displayName: 'Header File Name',
		name: 'headerFileName',
		type: 'string',
		default: '',
		displayOptions: { show: { headerType: ['document'] } },
		placeholder: 'e.g. bill.pdf',
		description: 'What the customer sees',
	},
	{
		displayName: 'Body Values',
		name: 'bodyValues',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, sortable: true },
		placeholder: 'Add value',
		default: {},
		description: 'In the order of the variables {{1}}, {{2}} … in the body of the template',
		options: [
			{
				displayName: 'Value',
				name: 'value',
				values: [
					{
						displayName: 'Text',
						name: 'text',
						type: 'string',
						default: '',
						description: 'Up to 1024 characters on one line',
					},
					{
						displayName: 'Parameter Name',
						name: 'parameterName',
						type: 'string',
						default: '',
						description: parameterName,
					},
				],
			},
		],
	},
];

export const buttonsField: INodeProperties = {
	displayName: 'Buttons',
	name: 'buttons',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true },
	placeholder: 'Add button',
	default: {},
	description: 'Only the buttons of the template that leave something open',
	options: [
		{
			displayName: 'Button',
			name: 'button',
			values: [
				{
					displayName: 'Index',
					name: 'index',
					type: 'number',
					typeOptions: { minValue: 0, maxValue: 9 },
					default: 0,
					description: 'The first button of the template is 0',
				},
				{
					displayName: 'Type',
					name: 'type',
					type: 'options',
					default: 'url',
					options: [
						{ name: 'Quick Reply', value: 'quick_reply' },
						{ name: 'URL', value: 'url' },
					],
				},
				{
					displayName: 'Value',
					name: 'value',
					type: 'string',
					default: '',
					description:
						'Of a URL, the part that the template leaves open; of a quick reply, what comes back when it is pressed',
				},
			],
		},
	],
};

/** How n8n nests the lists. What they hold is read by Exotel's side. */
const listsSchema = later(() =>
	z.object({
		bodyValues: z.object({ value: list(z.unknown()).default([]) }).default({}),
		buttons: z.object({ button: list(z.unknown()).default([]) }).default({}),
	}),
);

/** @throws InvalidInput */
export function readTemplate(form: Form): Template {
	const { bodyValues, buttons } = parseInput(listsSchema, form);
	return parseInput(templateSchema, {
		templateName: form['templateName'],
		templateLanguage: form['templateLanguage'],
		header: {
			type: form['headerType'],
			text: form['headerText'],
			parameterName: form['headerParameterName'],
			url: form['headerUrl'],
			fileName: form['headerFileName'],
		},
		bodyValues: bodyValues.value,
		buttons: buttons.button,
	});
}
