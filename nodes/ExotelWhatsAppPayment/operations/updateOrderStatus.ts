import { z } from 'zod';
import {
	orderStatus,
	statusChangeShape,
	statusParameters,
	statusTextsShape,
} from '../../../exotel/orderStatus';
import { orderStatusComponent, templateMessage } from '../../../exotel/template';
import { later, optionalText, parseInput, reading } from '../../../order/input';
import { readPhone } from '../../../order/phone';
import { callbackFields, readCallback } from '../fields/callbacks';
import { fromShape, partyFields, referenceField } from '../fields/parties';
import { footerOption, freeFormOnly, readSendAs, sendAsFields } from '../fields/sendAs';
import { batchOptions, optionsField, withOptions } from '../fields/sending';
import type { Form, Operation } from './operation';

const changeShape = () => ({
	...fromShape(),
	to: reading(readPhone),
	...statusChangeShape(),
	customData: optionalText(),
});
const changeSchema = later(() => z.object(changeShape()));
const freeFormSchema = later(() => z.object({ ...changeShape(), ...statusTextsShape() }));

function readChange(form: Form) {
	const template = readSendAs(form);
	if (!template) {
		const change = parseInput(freeFormSchema, form);
		return { change, content: orderStatus(change) };
	}
	const change = parseInput(changeSchema, form);
	return {
		change,
		content: templateMessage(template, orderStatusComponent(statusParameters(change))),
	};
}

export const updateOrderStatus: Operation = {
	name: 'Update Order Status',
	value: 'updateOrderStatus',
	action: 'Update the status of an order',
	description: 'Tell the customer that an order is processing, shipped, completed or canceled',
	fields: [
		...partyFields,
		...sendAsFields,
		{
			...referenceField,
			description: 'The reference ID of the bill that was sent; upper and lower case matter',
		},
		{
			displayName: 'Order Status',
			name: 'orderStatus',
			type: 'options',
			required: true,
			default: 'processing',
			description:
				'Completed and Canceled are final. An order that is paid cannot be canceled: a status callback reports that later.',
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
			displayOptions: freeFormOnly,
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
			footerOption,
		]),
	],
	read(form, { account }) {
		const { change, content } = readChange(withOptions(form));
		const { from, to, customData, referenceId, orderStatus: status } = change;
		return {
			message: { from, to, content },
			...readCallback(form, account),
			customData,
			facts: { referenceId, to, orderStatus: status },
		};
	},
};
