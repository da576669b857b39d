import { orderStatus } from '../../fixtures/sandbox-requests';
import { broken, missing, parameters, wrong, type Case } from './case';

const interactive = 'content.interactive';
const base = () => orderStatus('KNOWN');

export const messageCases: readonly Case[] = [
	missing('from'),
	wrong('from', 'be a phone number of 8 to 15 digits', '080-4000'),
	missing('to'),
	wrong('to', 'be a phone number of 8 to 15 digits', 919999900001),
	missing('content'),
	wrong('content', 'be an object', 'Hello'),
	missing('content.type'),
	wrong('content.type', 'be interactive', 'location'),
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
	missing(`${parameters}.reference_id`),
	wrong(
		`${parameters}.reference_id`,
		'have 1 to 35 letters, digits, underscores, dashes or dots',
		'ORD 17',
	),
	missing(`${parameters}.order`),
	wrong(`${parameters}.order`, 'be an object', []),
	missing(`${parameters}.order.status`),

	missing(`${interactive}.header.type`),
	wrong(`${interactive}.header`, 'be an object', 'bread.jpg'),
	wrong(`${interactive}.header.type`, 'be image', 'video'),
	missing(`${interactive}.header.image`),
	wrong(`${interactive}.header.image`, 'be an object', 'https://shop.example/images/bread.jpg'),
	missing(`${interactive}.header.image.link`),
	wrong(`${interactive}.header.image.link`, 'be an http or https URL', 'images/bread.jpg'),
	wrong(`${interactive}.action.name`, 'be review_and_pay', 'review_order'),

	wrong(`${interactive}.action.name`, 'be review_order', 'review_and_pay', { base }),
	wrong(`${parameters}.reference_id`, 'be of an accepted order_details message', 'UNKNOWN', {
		base,
		code: 1000,
	}),
	broken(
		`${parameters}.reference_id must be of an order of this customer`,
		{ to: '919999900003' },
		{ base },
	),
	wrong(
		`${parameters}.order.status`,
		'be processing, partially_shipped, shipped, completed or canceled',
		'cancelled',
		{ base },
	),
	wrong(`${parameters}.order.description`, 'have at most 120 characters', 'x'.repeat(121), {
		base,
	}),
];
