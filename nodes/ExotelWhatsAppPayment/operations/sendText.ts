import { textMessage, textSchema } from '../../../exotel/textMessage';
import { parseInput } from '../../../order/input';
import { callbackFields } from '../fields/callbacks';
import { messageOptions, readMessage } from '../fields/message';
import { partyFields } from '../fields/parties';
import { withOptions } from '../fields/sending';
import type { Operation } from './operation';

export const sendText: Operation = {
	name: 'Send Text',
	value: 'sendText',
	action: 'Send a text',
	description: 'Send a text to a customer who wrote in the last 24 hours',
	fields: [
		...partyFields,
		{
			displayName: 'Text',
			name: 'text',
			type: 'string',
			required: true,
			typeOptions: { rows: 4 },
			default: '',
			description: 'Up to 4096 characters',
		},
		...callbackFields,
		messageOptions,
	],
	read: (form, run) =>
		readMessage(form, run, { content: textMessage(parseInput(textSchema, withOptions(form))) }),
};
