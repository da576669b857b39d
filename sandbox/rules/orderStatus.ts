import { isReference } from './order';
import { valueAt } from './places';
import { must, type Rule, type Scope } from './rule';
import { digits, oneOf, string, text } from './values';

const customerOfOrder = (reference: unknown, { customerOf }: Scope) =>
	string(reference) ? customerOf(reference) : undefined;

const isKnown = (reference: unknown, scope: Scope) =>
	!isReference(reference) || customerOfOrder(reference, scope) !== undefined;

function isToItsCustomer(reference: unknown, scope: Scope): boolean {
	const to = valueAt(scope.document, 'to');
	const customer = customerOfOrder(reference, scope);
	return customer === undefined || !string(to) || digits(to) === customer;
}

/** Paths start at `parameters`. */
export const orderStatusRules: readonly Rule[] = [
	must('reference_id', 'be of an accepted order_details message', '?', isKnown, 1000),
	must('reference_id', 'be of an order of this customer', '?', isToItsCustomer),
	must(
		'order.status',
		'be processing, partially_shipped, shipped, completed or canceled',
		'S',
		// The page's table writes the dash, its sample the underscore.
		oneOf(
			'processing',
			'partially_shipped',
			'partially-shipped',
			'shipped',
			'completed',
			'canceled',
		),
	),
	must('order.description', 'have at most 120 characters', 'S', text(0, 120)),
];
