import { componentRules, isOnePerPlace } from './component';
import { orderRules } from './order';
import { orderDetailsRules } from './orderDetails';
import { orderStatusRules } from './orderStatus';
import { must, required, within, type Rule } from './rule';
import { array, object, oneOf, text } from './values';

/** Whether the template exists and takes these parameters is not asked here: callbacks tell. */
const nameRules: readonly Rule[] = [
	required('name', 'O'),
	must('name', 'have 1 to 512 characters', 'M', text(1, 512)),
	required('language', 'O'),
	must('language', 'be an object', 'O', object),
	required('language.code', 'O'),
	must('language.code', 'be a text that is not empty', 'O', text(1, Infinity)),
	required('language.policy', 'O'),
	must('language.policy', 'be deterministic', 'O', oneOf('deterministic')),
];

/** A bill and an order status are judged by the rules of the interactive messages. */
export const templateRules: readonly Rule[] = [
	required('template', 'O'),
	must('template', 'be an object', 'O', object),
	...within('template', nameRules),
	must('template.components', 'be an array', 'O', array),
	must(
		'template.components',
		'hold one header, body, order_details button and order_status at most, and one button an index',
		'?',
		isOnePerPlace,
	),
	...within('template.components[]', componentRules),
	...within('template.components[].parameters[].action.order_details', [
		...orderRules,
		...orderDetailsRules,
	]),
	...within('template.components[].parameters[].order_status', [
		...orderRules,
		...orderStatusRules,
	]),
];
