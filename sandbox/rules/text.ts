import { must, required, type Rule } from './rule';
import { boolean, object, text } from './values';

/** Paths start at `content`. */
export const textRules: readonly Rule[] = [
	required('text', 'O'),
	must('text', 'be an object', 'O', object),
	required('text.body', 'O'),
	must('text.body', 'have 1 to 4096 characters', 'O', text(1, 4096)),
	must('text.preview_url', 'be true or false', 'O', boolean),
];
