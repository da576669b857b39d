import { templateMessage } from '../../../exotel/template';
import { callbackFields } from '../fields/callbacks';
import { messageOptions, readMessage } from '../fields/message';
import { partyFields } from '../fields/parties';
import { buttonsField, readTemplate, templateFields } from '../fields/template';
import type { Operation } from './operation';

export const sendTemplate: Operation = {
	name: 'Send Template',
	value: 'sendTemplate',
	action: 'Send a template',
	description: 'Send an approved template, which reaches every customer on WhatsApp',
	fields: [...partyFields, ...templateFields, buttonsField, ...callbackFields, messageOptions],
	read(form, run) {
		const template = readTemplate(form);
		const { templateName } = template;
		return readMessage(form, run, { content: templateMessage(template), templateName });
	},
};
