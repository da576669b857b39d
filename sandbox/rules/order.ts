import { must, required, type Rule } from './rule';
import { matches, object } from './values';

export const isReference = matches(/^[A-Za-z0-9_.-]{1,35}$/);

/** Which order a bill or a status is about; paths start at `parameters`. */
export const orderRules: readonly Rule[] = [
	required('reference_id', 'S'),
	must(
		'reference_id',
		'have 1 to 35 letters, digits, underscores, dashes or dots',
		'S M',
		isReference,
	),
	required('order', 'S'),
	must('order', 'be an object', 'S', object),
	required('order.status', 'S'),
];
