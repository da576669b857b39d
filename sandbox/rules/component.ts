import { isOf, parameterRules } from './parameter';
import { valueAt } from './places';
import { must, required, where, within, type Rule } from './rule';
import { array, object, oneOf, string, text } from './values';

const isButton = isOf('button');
const isBody = isOf('body');
const isHeader = isOf('header');

/** The kind of a component: its type, for a button its sub_type. */
const kindOf = (component: unknown) =>
	valueAt(component, isButton(component) ? 'sub_type' : 'type');

const parameterTypes = new Map<unknown, readonly unknown[]>([
	['header', ['text', 'image', 'video', 'document']],
	['body', ['text']],
	['quick_reply', ['payload']],
	['url', ['text']],
	['order_details', ['action']],
	['order_status', ['order_status']],
]);

const isTaken = (type: unknown, component: unknown) =>
	parameterTypes.get(kindOf(component))?.includes(type) ?? true;

/** Ten buttons at most; some clients write the index as a text. */
const isIndex = (value: unknown) => /^[0-9]$/.test(String(value)) && !array(value);

/** Where a component stands in its template: `header`, `body`, `order_status`, `button 0`. */
export const placeOf = (component: unknown) =>
	isButton(component)
		? `button ${String(valueAt(component, 'index'))}`
		: String(valueAt(component, 'type'));

export function isOnePerPlace(components: unknown): boolean {
	if (!array(components)) return true;
	const bills = components.filter((component) => kindOf(component) === 'order_details');
	return bills.length <= 1 && new Set(components.map(placeOf)).size === components.length;
}

/** Paths start at one of a template's components. */
export const componentRules: readonly Rule[] = [
	must('', 'be an object', 'O', object),
	required('type', 'O'),
	must(
		'type',
		'be header, body, button or order_status',
		'O M',
		oneOf('header', 'body', 'button', 'order_status'),
	),
	...where(isButton, [
		required('sub_type', 'O M'),
		must(
			'sub_type',
			'be quick_reply, url or order_details',
			'O M',
			oneOf('quick_reply', 'url', 'order_details'),
		),
		required('index', 'M'),
		must('index', 'be 0 to 9', 'M', isIndex),
	]),
	required('parameters', '?'),
	must('parameters', 'be an array', 'O', array),
	must('parameters', 'hold at least one parameter', '?', (value) => {
		return !array(value) || value.length > 0;
	}),
	must('parameters', 'hold one parameter only, unless of a body', 'M', (value, { home }) => {
		return !array(value) || value.length <= 1 || isBody(home);
	}),
	must('parameters[].type', 'be a type that this component takes', 'O M', (type, { home }) => {
		return isTaken(type, home);
	}),
	must('parameters[].text', 'have at most 60 characters in a header', 'M', (value, { home }) => {
		return !isHeader(home) || !string(value) || text(0, 60)(value);
	}),
	...within('parameters[]', parameterRules),
];
