import { orderRules } from './order';
import { orderDetailsRules } from './orderDetails';
import { orderStatusRules } from './orderStatus';
import { must, required, within, type Rule } from './rule';
import { object, oneOf, text, webAddress } from './values';

/** What the two interactive messages have in common; paths start at `content.interactive`. */
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
	...within('action.parameters', orderRules),
];

/** Paths start at `content.interactive`. */
export const interactiveBillRules: readonly Rule[] = [
	must('header', 'be an object', 'S', object),
	required('header.type', 'S'),
	must('header.type', 'be image', 'S', oneOf('image')),
	required('header.image', 'S'),
	must('header.image', 'be an object', 'S', object),
	required('header.image.link', 'S'),
	must('header.image.link', 'be an http or https URL', 'S', webAddress),
	must('action.name', 'be review_and_pay', 'S', oneOf('review_and_pay')),
	...within('action.parameters', orderDetailsRules),
];

/** Paths start at `content.interactive`. */
export const interactiveStatusRules: readonly Rule[] = [
	must('action.name', 'be review_order', 'S', oneOf('review_order')),
	...within('action.parameters', orderStatusRules),
];
