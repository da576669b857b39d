import { missing, parameters, wrong, type Case } from './case';
import { statusOfKnown } from './order';

const interactive = 'content.interactive';

const interactiveCases: readonly Case[] = [
	missing(interactive),
	wrong(interactive, 'be an object', []),
	missing(`${interactive}.type`),
	wrong(`${interactive}.type`, 'be order_details or order_status', 'button'),

	missing(`${interactive}.body`),
	wrong(`${interactive}.body`, 'be an object', 'Pay now'),
	missing(`${interactive}.body.text`),
	wrong(`${interactive}.body.text`, 'have 1 to 1024 characters', 'x'.repeat(1025)),
	wrong(`${interactive}.footer`, 'be an object', 'Thank You!'),
	missing(`${interactive}.footer.text`),
	wrong(`${interactive}.footer.text`, 'have 1 to 60 characters', 'x'.repeat(61)),
	missing(`${interactive}.action`),
	wrong(`${interactive}.action`, 'be an object', 'review_and_pay'),
	missing(`${interactive}.action.name`),
	missing(parameters),
	wrong(parameters, 'be an object, never a string', '{"reference_id":"57848"}'),

	missing(`${interactive}.header.type`),
	wrong(`${interactive}.header`, 'be an object', 'bread.jpg'),
	wrong(`${interactive}.header.type`, 'be image', 'video'),
	missing(`${interactive}.header.image`),
	wrong(`${interactive}.header.image`, 'be an object', 'https://shop.example/images/bread.jpg'),
	missing(`${interactive}.header.image.link`),
	wrong(`${interactive}.header.image.link`, 'be an http or https URL', 'images/bread.jpg'),
	wrong(`${interactive}.action.name`, 'be review_and_pay', 'review_order'),
	wrong(`${interactive}.action.name`, 'be review_order', 'review_and_pay', { base: statusOfKnown }),
];

export const messageCases: readonly Case[] = [
	{
		rule: 'a message must be an object',
		code: 1002,
		base: () => ({ whatsapp: { messages: ['Hello'] } }),
		changes: {},
	},
	missing('from'),
	wrong('from', 'be a phone number of 8 to 15 digits', '080-4000'),
	missing('to'),
	wrong('to', 'be a phone number of 8 to 15 digits', 919999900001),
	missing('content'),
	wrong('content', 'be an object', 'Hello'),
	wrong('content.recipient_type', 'be individual', 'group'),
	missing('content.type'),
	wrong('content.type', 'be interactive, text or template', 'location'),
	...interactiveCases,
];
