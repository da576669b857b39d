import { isRecord } from './places';
import { must, required, type Rule } from './rule';
import { array, object, oneOf, text } from './values';

/** Meta's newer form replaces payment_type and payment_configuration. */
const newerForm = (parameters: unknown) =>
	isRecord(parameters) && parameters['payment_settings'] !== undefined;

const requiredWithoutSettings = (field: string): Rule => ({
	base: '',
	path: '',
	expectation: `must have ${field} or payment_settings`,
	source: 'S',
	code: 1001,
	holds: (parameters) =>
		!isRecord(parameters) || newerForm(parameters) || (parameters[field] ?? null) !== null,
});

const gateway = 'payment_settings[].payment_gateway';

const maxNotes = 15;
const areNotes = (value: unknown) =>
	isRecord(value) &&
	Object.keys(value).length <= maxNotes &&
	Object.values(value).every(text(0, 256));

/** How the customer pays; paths start at `parameters`. */
export const paymentRules: readonly Rule[] = [
	requiredWithoutSettings('payment_type'),
	must(
		'payment_type',
		'be payment_gateway:razorpay, payment_gateway:payu or upi',
		'S',
		oneOf('payment_gateway:razorpay', 'payment_gateway:payu', 'upi'),
	),
	requiredWithoutSettings('payment_configuration'),
	must('payment_configuration', 'have 1 to 60 characters', 'M', text(1, 60)),
	must('payment_settings', 'be an array of one element', 'M', (value) => {
		return array(value) && value.length === 1;
	}),
	must('payment_settings[]', 'be an object', 'M', object),
	required('payment_settings[].type', 'M'),
	must('payment_settings[].type', 'be payment_gateway', 'M', oneOf('payment_gateway')),
	required(gateway, 'M'),
	must(gateway, 'be an object', 'M', object),
	required(`${gateway}.type`, 'M'),
	must(
		`${gateway}.type`,
		'be razorpay, payu, billdesk or zaakpay',
		'M',
		oneOf('razorpay', 'payu', 'billdesk', 'zaakpay'),
	),
	required(`${gateway}.configuration_name`, 'M'),
	must(`${gateway}.configuration_name`, 'have 1 to 60 characters', 'M', text(1, 60)),
	must(`${gateway}.razorpay`, 'be an object', 'M', object),
	must(`${gateway}.razorpay.receipt`, 'have at most 40 characters', 'M', text(0, 40)),
	must(
		`${gateway}.razorpay.notes`,
		`be an object of at most ${maxNotes} texts of at most 256 characters`,
		'M',
		areNotes,
	),
	must(`${gateway}.payu`, 'be an object', 'M', object),
	...['udf1', 'udf2', 'udf3', 'udf4'].map((field) =>
		must(`${gateway}.payu.${field}`, 'have at most 255 characters', 'M', text(0, 255)),
	),
];
