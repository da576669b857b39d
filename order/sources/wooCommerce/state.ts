import { InvalidInput, shorten } from '../../invalid';
import { isSet, missingField, textAt, type Fields } from '../shop/fields';
import { withinSentence, type Nothing, type NothingReason } from '../shop/reading';

const cancelled = ['cancelled', 'trash'];
const drafts = ['checkout-draft', 'auto-draft', 'draft'];
const owing = ['pending', 'failed', 'on-hold', 'processing'];
const rest = 'If something is still owed, send that bill with the order source Define Below.';

/**
 * What the state of an order says against a bill, if anything. An order paid on delivery is
 * "processing" from the start: only the date of the payment, or "completed", tells of money.
 * @throws InvalidInput for a draft, for a part that is paid, and when the status or the date of the
 * payment is not there
 */
export function nothingByState(order: Fields, title: string): Nothing | undefined {
	const status = textAt(order, 'status')?.toLowerCase();
	if (status === undefined) throw missingField('status');
	const by = (field: string, reason: NothingReason, says: string): Nothing => ({
		reason,
		description: `${title} ${says}.`,
		advice: rest,
		field,
		value: order[field],
	});
	if (cancelled.includes(status)) return by('status', 'cancelled', 'is cancelled');
	if (drafts.includes(status)) throw stillDraft(order['status'], title);
	if (status === 'refunded') return by('status', 'refunded', 'was refunded');
	const { refunds } = order;
	if (Array.isArray(refunds) && refunds.length > 0) {
		return by('refunds', 'refunded', 'was refunded, at least in part');
	}
	if (tellsOfAPart(status)) throw paidInPart(order['status'], title);
	if (status === 'completed') return by('status', 'paid', 'is completed, and so already paid');
	const dates = ['date_paid', 'date_paid_gmt'];
	const paidAt = dates.find((name) => isSet(order[name]));
	if (paidAt !== undefined) return by(paidAt, 'paid', 'is already paid');
	if (dates.every((name) => order[name] === undefined)) throw missingField('date_paid');
	const words = status.split(/[^a-z]+/);
	if (words.includes('paid') && !words.includes('not')) throw paidInPart(order['status'], title);
	return undefined;
}

/**
 * As plugins for deposits call it, whose total does not tell what is left: partially-paid (Webtomizer),
 * partial-payment (WooCommerce Deposits), and the like. The date of the payment may be that of the part.
 */
function tellsOfAPart(status: string): boolean {
	// In two steps, each of which reads a text of any length once.
	const part = status.search(
		/(^|[^a-z])(part(ial(ly)?)?|deposit|advance|half|balance|down)(?=[^a-z]|pa(id|y))/,
	);
	return part >= 0 && /pa(id|y)/.test(status.slice(part));
}

const paidInPart = (value: unknown, title: string) =>
	new InvalidInput([
		{
			field: 'status',
			value,
			problem: `tells of money that has come in for ${withinSentence(title)}, and WooCommerce does not say how much`,
			fix: 'Bill what is left with the order source Define Below; if nothing was paid, set the status to "pending" with an Edit Fields node before this one.',
		},
	]);

const stillDraft = (value: unknown, title: string) =>
	new InvalidInput([
		{
			field: 'status',
			value,
			problem: `cannot be billed: ${withinSentence(title)} is still a draft`,
			fix: 'Send the bill when the customer has placed the order.',
		},
	]);

/** Plugins have states of their own, whose meaning nobody knows from their names. */
export function statusWarnings(order: Fields): string[] {
	const status = textAt(order, 'status') ?? '';
	if (owing.includes(status.toLowerCase())) return [];
	return [
		`The status "${shorten(status, 40)}" is none of WooCommerce's own: make sure that no part of the order is paid.`,
	];
}
