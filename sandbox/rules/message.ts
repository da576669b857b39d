import { valueAt } from './places';
import { must, required, where, type Rule } from './rule';
import { object, oneOf, phoneNumber } from './values';

const isInteractive = (message: unknown) => valueAt(message, 'content.type') === 'interactive';

/** Says who talks to whom and what kind of message it is; the kind decides on further rules. */
export const messageRules: readonly Rule[] = [
	{
		base: '',
		path: '',
		expectation: 'a message must be an object',
		source: 'S',
		code: 1002,
		holds: object,
	},
	required('from', 'S'),
	must('from', 'be a phone number of 8 to 15 digits', 'S', phoneNumber),
	required('to', 'S'),
	must('to', 'be a phone number of 8 to 15 digits', 'S', phoneNumber),
	required('content', 'S'),
	must('content', 'be an object', 'S', object),
	must('content.recipient_type', 'be individual', 'O', oneOf('individual')),
	required('content.type', 'S'),
	must(
		'content.type',
		'be interactive, text or template',
		'S',
		oneOf('interactive', 'text', 'template'),
	),
	...where(isInteractive, [
		required('content.interactive', 'S'),
		must('content.interactive', 'be an object', 'S', object),
		required('content.interactive.type', 'S'),
		must(
			'content.interactive.type',
			'be order_details or order_status',
			'S',
			oneOf('order_details', 'order_status'),
		),
	]),
];
