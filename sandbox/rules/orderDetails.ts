import { amountRules } from './amounts';
import { beneficiaryRules } from './beneficiaries';
import { itemRules } from './items';
import { paymentRules } from './payment';
import { must, required, type Rule, type Scope } from './rule';
import { matches, object, oneOf, string, text } from './values';

const shortestExpirySeconds = 300;

function isFarEnoughAhead(timestamp: unknown, { now }: Scope): boolean {
	return Number(timestamp) - now / 1000 >= shortestExpirySeconds;
}

const isUnused = (reference: unknown, { customerOf }: Scope) =>
	!string(reference) || customerOf(reference) === undefined;

const isUtcSeconds = matches(/^[0-9]{10}$/);

/** Paths start at `parameters`. */
export const orderDetailsRules: readonly Rule[] = [
	must('reference_id', 'be unique for every order_details message', 'S M', isUnused, 1008),
	required('type', 'S'),
	must('type', 'be digital-goods or physical-goods', 'S', oneOf('digital-goods', 'physical-goods')),
	...paymentRules,
	required('currency', 'S'),
	must('currency', 'be INR', 'S', oneOf('INR')),
	...beneficiaryRules,
	must('order.status', 'be pending', 'S M', oneOf('pending')),
	must('order.type', 'be quick_pay', 'M', oneOf('quick_pay')),
	must('order.catalog_id', 'be a text', 'M', string),
	...itemRules,
	must('order.expiration', 'be an object', 'S M', object),
	required('order.expiration.timestamp', 'S M'),
	must('order.expiration.timestamp', 'be a string of UTC seconds', 'S M', isUtcSeconds),
	must(
		'order.expiration.timestamp',
		`be at least ${shortestExpirySeconds} seconds ahead`,
		'S M',
		(value, scope) => !isUtcSeconds(value) || isFarEnoughAhead(value, scope),
	),
	must('order.expiration.description', 'have at most 120 characters', 'M', text(0, 120)),
	...amountRules,
];
