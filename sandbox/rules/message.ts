import { must, required, type Rule } from './rule';
import { matches, object, oneOf, phoneNumber, text } from './values';

/** Says who talks to whom and what kind of message it is; the kind decides on further rules. */
export const messageRules: readonly Rule[] = [
	{
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
	required('content.type', 'S'),
	must('content.type', 'be interactive', 'S', oneOf('interactive')),
	required('content.interactive', 'S'),
	must('content.interactive', 'be an object', 'S', object),
	required('content.interactive.type', 'S'),
	must(
		'content.interactive.type',
		'be order_details or order_status',
		'S',
		oneOf('order_details', 'order_status'),
	),
];

/** What order_details and order_status have in common; paths start at `content.interactive`. */
export const interactiveRules: readonly Rule[] = [
	required('body', 'M'),
	must('body', 'be an object', 'M', object),
	required('body.text', 'M'),
	must('body.text', 'have 1 to 1024 characters', 'M', text(1, 1024)),
	must('footer', 'be an object', 'S', object),
	required('footer.text', 'S'),
	must('footer.text', 'have 1 to 60 characters', 'M', text(1, 60)),
	required('action', 'S'),
	must('action', 'be an object', 'S', object),
	required('action.name', 'S'),
	required('action.parameters', 'S'),
	must('action.parameters', 'be an object, never a string', 'S', object),
	required('action.parameters.reference_id', 'S'),
	must(
		'action.parameters.reference_id',
		'have 1 to 35 letters, digits, underscores, dashes or dots',
		'S M',
		matches(/^[A-Za-z0-9_.-]{1,35}$/),
	),
	required('action.parameters.order', 'S'),
	must('action.parameters.order', 'be an object', 'S', object),
	required('action.parameters.order.status', 'S'),
];
