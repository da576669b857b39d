import type { INodeProperties } from 'n8n-workflow';
import { z } from 'zod';
import { maxBatchSize } from '../../../exotel/batch';
import { later, parseInput, wholeNumber } from '../../../order/input';
import type { Form } from '../operations/operation';

/** Options of every operation that sends. The ones for the whole run take no expression. */
const sendingOptions: INodeProperties[] = [
	{
		displayName: 'Custom Data',
		name: 'customData',
		type: 'string',
		default: '',
		description:
			'Comes back in every status callback. Items with another value go in requests of their own.',
	},
	{
		displayName: 'Time Limit (Seconds)',
		name: 'timeLimit',
		type: 'number',
		noDataExpression: true,
		typeOptions: { minValue: 5, maxValue: 300 },
		default: 60,
		description:
			'How long Exotel may take. After it the outcome is unknown, and nothing is sent again.',
	},
];

/** Of the operations that send many messages in one run. */
export const batchOptions: INodeProperties[] = [
	{
		displayName: 'Batch Size',
		name: 'batchSize',
		type: 'number',
		noDataExpression: true,
		typeOptions: { minValue: 1, maxValue: maxBatchSize },
		default: maxBatchSize,
		description: 'Messages in one request to Exotel, at most',
	},
];

/** The collection of options that every sending operation ends with, and its own ones among them. */
export const optionsField = (own: readonly INodeProperties[]): INodeProperties => ({
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	// By code unit: starting the collator takes longer than loading the rest of the node.
	options: [...sendingOptions, ...own].sort((a, b) => (a.displayName < b.displayName ? -1 : 1)),
});

const optionsSchema = later(() => z.object({ options: z.record(z.unknown()).default({}) }));

/** The form with its options beside the other fields. @throws InvalidInput */
export const withOptions = (form: Form): Form => ({
	...form,
	...parseInput(optionsSchema, form).options,
});

export const runSchema = later(() =>
	z.object({
		batchSize: wholeNumber({ min: 1, max: maxBatchSize }).default(maxBatchSize),
		timeLimit: wholeNumber({ min: 5, max: 300 }).default(60),
	}),
);
