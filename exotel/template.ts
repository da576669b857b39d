import type { orderParameters } from './orderDetails';
import type { statusParameters } from './orderStatus';
import type { RawMessage } from './rawSchema';
import type { Header, Template } from './templateSchema';

const textParameter = (text: string, parameterName: string | undefined) => ({
	type: 'text',
	parameter_name: parameterName,
	text,
});

function headerParameter(header: Exclude<Header, { type: 'none' }>) {
	switch (header.type) {
		case 'text':
			return textParameter(header.text, header.parameterName);
		case 'image':
			return { type: 'image', image: { link: header.url } };
		case 'video':
			return { type: 'video', video: { link: header.url } };
		case 'document':
			return { type: 'document', document: { link: header.url, filename: header.fileName } };
	}
}

const buttonComponent = ({ index, type, value }: Template['buttons'][number]) => ({
	type: 'button',
	sub_type: type,
	index: String(index),
	parameters: [
		type === 'url' ? { type: 'text', text: value } : { type: 'payload', payload: value },
	],
});

/** The button of a template with which an order is reviewed and paid. Source: Meta. */
export const orderDetailsButton = (
	parameters: ReturnType<typeof orderParameters> | RawMessage['action']['parameters'],
) => ({
	type: 'button',
	sub_type: 'order_details',
	index: 0,
	parameters: [{ type: 'action', action: { order_details: parameters } }],
});

/** The part of a template that moves an order. Source: Meta. */
export const orderStatusComponent = (parameters: ReturnType<typeof statusParameters>) => ({
	type: 'order_status',
	parameters: [{ type: 'order_status', order_status: parameters }],
});

type OrderComponent = ReturnType<typeof orderDetailsButton | typeof orderStatusComponent>;

/**
 * An approved template, which also reaches a customer who did not write in the last 24 hours.
 * @param order the bill or the status that the template carries; Meta documents both, Exotel neither
 */
export function templateMessage(template: Template, order?: OrderComponent) {
	const { templateName, templateLanguage, header, bodyValues, buttons } = template;
	const body = bodyValues.map(({ text, parameterName }) => textParameter(text, parameterName));
	const components = [
		...(header.type === 'none' ? [] : [{ type: 'header', parameters: [headerParameter(header)] }]),
		...(body.length === 0 ? [] : [{ type: 'body', parameters: body }]),
		...buttons.map(buttonComponent),
		...(order ? [order] : []),
	];
	return {
		recipient_type: 'individual',
		type: 'template',
		template: {
			name: templateName,
			language: { code: templateLanguage, policy: 'deterministic' },
			components: components.length === 0 ? undefined : components,
		},
	};
}
