import {
	bodyTexts,
	headerMedia,
	headerText,
	orderDetailsButton,
	orderStatusComponent,
	quickReply,
	templateMessage,
	urlButton,
} from '../../fixtures/sandbox-templates';
import { razorpayParameters } from '../../fixtures/sandbox-requests';
import { missing, wrong, type Case } from './case';

const components = 'content.template.components';
const component = `${components}[]`;
const parameter = `${component}.parameters[]`;

const holding = (first: object) => () => templateMessage('any', [first]);

const body = holding(bodyTexts('Asha'));
const header = holding(headerText('Order 17'));
const button = holding(quickReply(0));
const bill = holding(orderDetailsButton(razorpayParameters('COMPONENT')));
const status = holding(
	orderStatusComponent({ reference_id: 'KNOWN', order: { status: 'shipped' } }),
);

const text = (value: string) => ({ type: 'text', text: value });

const mediaCases = (['image', 'video', 'document'] as const).flatMap((type) => {
	const base = holding(headerMedia(type));
	return [
		missing(`${parameter}.${type}`, base),
		wrong(`${parameter}.${type}`, 'be an object', 'https://shop.example/a', { base }),
		missing(`${parameter}.${type}.link`, base),
		wrong(`${parameter}.${type}.link`, 'be an http or https URL', 'file:///a', { base }),
	];
});

const parameterCases: readonly Case[] = [
	wrong(parameter, 'be an object', 'Asha', { base: body }),
	missing(`${parameter}.type`, body),
	missing(`${parameter}.text`, body),
	wrong(`${parameter}.text`, 'have 1 to 1024 characters', '', { base: body }),
	wrong(`${parameter}.text`, 'have no line break, tab or five spaces in a row', 'Asha\nRao', {
		base: body,
	}),
	wrong(`${parameter}.text`, 'have at most 60 characters in a header', 'x'.repeat(61), {
		base: header,
	}),
	...mediaCases,
	wrong(`${parameter}.document.filename`, 'be a text that is not empty', '', {
		base: holding(headerMedia('document')),
	}),
	missing(`${parameter}.payload`, button),
	wrong(`${parameter}.payload`, 'be a text that is not empty', 17, { base: button }),
	missing(`${parameter}.action`, bill),
	wrong(`${parameter}.action`, 'be an object', 'review_and_pay', { base: bill }),
	missing(`${parameter}.action.order_details`, bill),
	wrong(`${parameter}.action.order_details`, 'be an object, never a string', '{}', { base: bill }),
	missing(`${parameter}.order_status`, status),
	wrong(`${parameter}.order_status`, 'be an object', 'shipped', { base: status }),
];

export const componentCases: readonly Case[] = [
	wrong(components, 'be an array', {}, { base: body }),
	wrong(
		components,
		'hold one header, body, order_details button and order_status at most, and one button an index',
		[urlButton(1), quickReply('1')],
		{ base: body },
	),
	wrong(component, 'be an object', 'body', { base: body }),
	missing(`${component}.type`, body),
	wrong(`${component}.type`, 'be header, body, button or order_status', 'footer', { base: body }),
	missing(`${component}.sub_type`, button),
	wrong(`${component}.sub_type`, 'be quick_reply, url or order_details', 'copy_code', {
		base: button,
	}),
	missing(`${component}.index`, button),
	wrong(`${component}.index`, 'be 0 to 9', 10, { base: button }),
	missing(`${component}.parameters`, body),
	wrong(`${component}.parameters`, 'be an array', text('Asha'), { base: body }),
	wrong(`${component}.parameters`, 'hold at least one parameter', [], { base: body }),
	wrong(
		`${component}.parameters`,
		'hold one parameter only, unless of a body',
		[text('Order'), text('17')],
		{ base: header },
	),
	wrong(`${parameter}.type`, 'be a type that this component takes', 'currency', { base: body }),
	...parameterCases,
];
