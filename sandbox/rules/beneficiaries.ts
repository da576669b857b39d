import { must, required, type Rule } from './rule';
import { array, matches, object, oneOf, text } from './values';

/** Where shipped goods go; paths start at `parameters`. */
export const beneficiaryRules: readonly Rule[] = [
	must('beneficiaries', 'be an array', 'S', array),
	must('beneficiaries', 'hold at least one beneficiary', '?', (value) => {
		return !array(value) || value.length > 0;
	}),
	must('beneficiaries[]', 'be an object', 'S', object),
	required('beneficiaries[].name', 'S'),
	must('beneficiaries[].name', 'have 1 to 200 characters', 'S', text(1, 200)),
	required('beneficiaries[].address_line1', 'S'),
	must('beneficiaries[].address_line1', 'have 1 to 100 characters', 'S', text(1, 100)),
	must('beneficiaries[].address_line2', 'have at most 100 characters', 'S', text(0, 100)),
	required('beneficiaries[].city', 'S'),
	must('beneficiaries[].city', 'be a text that is not empty', 'S', text(1, Infinity)),
	required('beneficiaries[].state', 'S'),
	must('beneficiaries[].state', 'be a text that is not empty', 'S', text(1, Infinity)),
	required('beneficiaries[].country', 'S'),
	must('beneficiaries[].country', 'be India', 'S', oneOf('India')),
	required('beneficiaries[].postal_code', 'S'),
	must('beneficiaries[].postal_code', 'be a text of 6 digits', 'S', matches(/^[0-9]{6}$/)),
];
