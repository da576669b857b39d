import { valueAt } from './places';
import { must, required, where, type Rule } from './rule';
import { object, string, text, webAddress } from './values';

export const isOf = (type: string) => (value: unknown) => valueAt(value, 'type') === type;

/** Meta's words: no new-line or tab characters, no more than 4 consecutive spaces. */
const isOneLine = (value: unknown) => !string(value) || !/[\n\r\t]| {5}/.test(value);

const media = ['image', 'video', 'document'].flatMap((type) =>
	where(isOf(type), [
		required(type, 'O'),
		must(type, 'be an object', 'O', object),
		required(`${type}.link`, 'O'),
		must(`${type}.link`, 'be an http or https URL', 'O', webAddress),
	]),
);

/** Paths start at one of a component's parameters. */
export const parameterRules: readonly Rule[] = [
	must('', 'be an object', 'O', object),
	required('type', 'O'),
	...where(isOf('text'), [
		required('text', 'O'),
		must('text', 'have 1 to 1024 characters', 'M', text(1, 1024)),
		must('text', 'have no line break, tab or five spaces in a row', 'M', isOneLine),
	]),
	...media,
	must('document.filename', 'be a text that is not empty', 'O', text(1, Infinity)),
	...where(isOf('payload'), [
		required('payload', 'M'),
		must('payload', 'be a text that is not empty', 'M', text(1, Infinity)),
	]),
	...where(isOf('action'), [
		required('action', 'M'),
		must('action', 'be an object', 'M', object),
		required('action.order_details', 'M'),
		must('action.order_details', 'be an object, never a string', 'M', object),
	]),
	...where(isOf('order_status'), [
		required('order_status', 'M'),
		must('order_status', 'be an object', 'M', object),
	]),
];
