import type { INodeProperties } from 'n8n-workflow';
import { z } from 'zod';
import type { Template } from '../../../exotel/templateSchema';
import { later, parseInput } from '../../../order/input';
import { showWhen } from '../../shared/showWhen';
import type { Form } from '../operations/operation';
import { readTemplate, templateFields } from './template';

/** For what surrounds an order in a free-form message; a template has its own. */
export const freeFormOnly = { show: { sendAs: ['freeForm'] } };
/** The same inside a collection. */
export const freeFormOption = { show: { '/sendAs': ['freeForm'] } };

/** For the operations on orders, which go out in either form. */
export const sendAsFields: INodeProperties[] = [
	{
		displayName: 'Send As',
		name: 'sendAs',
		type: 'options',
		required: true,
		default: 'freeForm',
		options: [
			{
				name: 'Free-Form Message',
				value: 'freeForm',
				description: 'Reaches a customer who wrote in the last 24 hours',
			},
			{
				name: 'Template',
				value: 'template',
				description:
					'Reaches the others, too, by an approved template. Meta documents this form; Exotel has not.',
			},
		],
	},
	...showWhen({ sendAs: ['template'] }, templateFields),
];

export const footerOption: INodeProperties = {
	displayName: 'Footer',
	name: 'footerText',
	type: 'string',
	default: '',
	displayOptions: freeFormOption,
	placeholder: 'e.g. Thank you!',
	description: 'Small text below the message: up to 60 characters',
};

const sendAsSchema = later(() =>
	z.object({ sendAs: z.enum(['freeForm', 'template']).default('freeForm') }),
);

/**
 * The template as which an order goes out; undefined for a free-form message.
 * @throws InvalidInput
 */
export const readSendAs = (form: Form): Template | undefined =>
	parseInput(sendAsSchema, form).sendAs === 'template' ? readTemplate(form) : undefined;
