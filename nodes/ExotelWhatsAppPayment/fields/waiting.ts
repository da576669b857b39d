import type { INodeProperties } from 'n8n-workflow';
import { z } from 'zod';
import { longestExpiryMinutes } from '../../../order/expiry';
import { flag, later, parseInput, reading, wholeNumber } from '../../../order/input';
import { optional } from '../../../order/readers';
import { readForwardUrl } from '../../shared/forwardUrl';
import { ifAlreadySentField } from './order';

/**
 * Minutes. A payment is reported some moments after it is made, and nobody hears it after the limit.
 * And where it wakes an execution shortly before the limit, n8n's timer for it is set already, up to
 * 70 seconds ahead, and would end what the execution waits for next.
 */
export const leastMargin = 2;

export const waitLimitField: INodeProperties = {
	displayName: 'Wait Limit (Minutes)',
	name: 'waitLimit',
	type: 'number',
	required: true,
	typeOptions: { minValue: 1 },
	default: 360,
	description:
		'How long the workflow waits. More than 24 hours after the customer wrote, a reminder or a cancellation reaches them only as a template.',
};

/** What is read when a callback comes in takes no expression, since the item has changed by then. */
export const waitOptions: INodeProperties[] = [
	{
		displayName: 'Bill Expiry',
		name: 'billExpiry',
		type: 'options',
		default: 'beforeEnd',
		description:
			'So that nobody pays what the workflow has given up. An expiry in Order Options goes first.',
		options: [
			{ name: 'Before the Wait Ends', value: 'beforeEnd' },
			{ name: 'Never', value: 'never' },
		],
	},
	{
		displayName: 'Expiry Margin (Minutes)',
		name: 'expiryMargin',
		type: 'number',
		typeOptions: { minValue: leastMargin },
		default: 10,
		description: 'How long before the end of the wait the bill expires: at least 2',
	},
	{
		displayName: 'Forward Replies To',
		name: 'forwardRepliesTo',
		type: 'string',
		noDataExpression: true,
		default: '',
		placeholder: 'e.g. https://chatbot.example.com/exotel',
		description:
			"While it waits, the customer's replies go on to this address, unchanged. It must not be a trigger of this package.",
	},
	{
		...ifAlreadySentField,
		default: 'stop',
		options: [
			{ name: 'Send Anyway', value: 'send', description: 'The customer may then pay twice' },
			{ name: 'Stop With an Error', value: 'stop', description: 'Send nothing' },
		],
	},
	{
		displayName: 'My Account Reports UPI Payments',
		name: 'reportsUpi',
		type: 'boolean',
		default: false,
		description:
			'Whether Exotel has set that up for you. By default it does not, and a UPI bill would end as not paid.',
	},
	{
		displayName: 'When Not Delivered',
		name: 'whenNotDelivered',
		type: 'options',
		noDataExpression: true,
		default: 'goOn',
		options: [
			{ name: 'Continue the Workflow', value: 'goOn' },
			{ name: 'Keep Waiting', value: 'keepWaiting' },
		],
	},
];

const forwardShape = () => ({ forwardRepliesTo: reading(optional(readForwardUrl)) });
const deliveryShape = () => ({
	whenNotDelivered: z.enum(['goOn', 'keepWaiting']).default('goOn'),
});
const forwardSchema = later(() => z.object(forwardShape()));
const deliverySchema = later(() => z.object(deliveryShape()));
const settingsSchema = later(() =>
	z.object({
		billExpiry: z.enum(['beforeEnd', 'never']).default('beforeEnd'),
		expiryMargin: wholeNumber({ min: leastMargin, max: longestExpiryMinutes }).default(10),
		...forwardShape(),
		ifAlreadySent: z.enum(['stop', 'send']).default('stop'),
		reportsUpi: flag(),
		...deliveryShape(),
	}),
);
export type WaitSettings = z.output<typeof settingsSchema>;

/** @throws InvalidInput */
export const readWaitSettings = (options: unknown): WaitSettings =>
	parseInput(settingsSchema, options);

/** Each setting of a waiting node is read alone: another one may hold an expression of a changed item. */
export const forwardOf = (forwardRepliesTo: unknown): string | undefined =>
	parseInput(forwardSchema, { forwardRepliesTo }).forwardRepliesTo;
export const whenNotDeliveredOf = (whenNotDelivered: unknown) =>
	parseInput(deliverySchema, { whenNotDelivered }).whenNotDelivered;

const limitSchema = later(() =>
	z.object({ waitLimit: wholeNumber({ min: 1, max: longestExpiryMinutes }) }),
);

/** Minutes. @throws InvalidInput */
export const readWaitLimit = (form: unknown): number => parseInput(limitSchema, form).waitLimit;
