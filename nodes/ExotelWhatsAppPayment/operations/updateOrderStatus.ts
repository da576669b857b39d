import { z } from 'zod';
import { orderStatus, statusChangeShape } from '../../../exotel/orderStatus';
import { later, optionalText, parseInput, reading } from '../../../order/input';
import { readPhone } from '../../../order/phone';
import { callbackFields, readCallback } from '../fields/callbacks';
import { fromShape, partyFields, referenceField } from '../fields/parties';
import { batchOptions, optionsField } from '../fields/sending';
import type { Operation } from './operation';

const formSchema = later(() =>
	z.object({
		...fromShape(),
		to: reading(readPhone),
		...statusChangeShape(),
		customData: optionalText(),
	}),
);
const optionsSchema = later(() => z.object({ options: z.record(z.unknown()).default({}) }));

export const updateOrderStatus: Operation = {
	name: 'Update Order Status',
	value: 'updateOrderStatus',
	action: 'Update the status of an order',
	description: 'Tell the customer that an order is processing, shipped, completed or canceled',
	fields: [
		...partyFields,
		{
			...referenceField,
			description: 'The reference ID of the bill that was sent; upper and lower case matter',
		},
		{
			displayName: 'Order Status',
			name: 'orderStatus',
			type: 'options',
			default: 'processing',
			description:
				'Completed and Canceled are final. An order that is paid cannot be canceled: WhatsApp reports that later, by a status callback.',
			options: [
				{ name: 'Canceled', value: 'canceled' },
				{ name: 'Completed', value: 'completed' },
				{ name: 'Partially Shipped', value: 'partially_shipped' },
				{ name: 'Processing', value: 'processing' },
				{ name: 'Shipped', value: 'shipped' },
			],
		},
		{
			displayName: 'Message Text',
			name: 'messageText',
			type: 'string',
			required: true,
			typeOptions: { rows: 2 },
			default: 'There is news about your order.',
			description: 'What the customer reads above the order: up to 1024 characters',
		},
		...callbackFields,
		optionsField([
			...batchOptions,
			{
				displayName: 'Description',
				name: 'description',
				type: 'string',
				default: '',
				placeholder: 'e.g. Your parcel leaves tomorrow',
				description: 'A line beside the status: up to 120 characters',
			},
			{
				displayName: 'Footer',
				name: 'footerText',
				type: 'string',
				default: '',
				description: 'Small text below the message: up to 60 characters',
			},
		]),
	],
	read(form, { account }) {
		const { options } = parseInput(optionsSchema, form);
		const { from, to, customData, ...change } = parseInput(formSchema, { ...form, ...options });
		return {
			message: { from, to, content: orderStatus(change) },
			...readCallback(form, account),
			customData,
			facts: { referenceId: change.referenceId, to, orderStatus: change.orderStatus },
		};
	},
};
