import { valueAt } from './places';
import { must, type Rule, type Scope } from './rule';
import { digits, oneOf, string, text } from './values';

const isKnown = (reference: unknown, { customerOf }: Scope) =>
	!string(reference) || customerOf(reference) !== undefined;

function isToItsCustomer(reference: unknown, { customerOf, document }: Scope): boolean {
	const to = valueAt(document, 'to');
	const customer = string(reference) ? customerOf(reference) : undefined;
	return customer === undefined || !string(to) || digits(to) === customer;
}

const reference = 'action.parameters.reference_id';

/** Paths start at `content.interactive`. */
export const orderStatusRules: readonly Rule[] = [
	must('action.name', 'be review_order', 'S', oneOf('review_order')),
	must(reference, 'be of an accepted order_details message', '?', isKnown, 1000),
	must(reference, 'be of an order of this customer', '?', isToItsCustomer),
	must(
		'action.parameters.order.status',
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
	must('action.parameters.order.description', 'have at most 120 characters', 'S', text(0, 120)),
];
