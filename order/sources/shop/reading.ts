import { InvalidInput } from '../../invalid';
import type { OrderDraft } from '../../order';

/** A bill as the shop's order gives it, for `makeOrder` to check. */
export interface ShopBill {
	readonly kind: 'bill';
	readonly draft: OrderDraft;
	/** Sentences for the merchant: what the bill shows in another way than the shop. */
	readonly warnings: readonly string[];
}

export type NothingReason =
	| 'cancelled'
	| 'completed'
	| 'paid'
	| 'refunded'
	| 'test'
	| 'voided'
	| 'zero';

/** Why an order asks for no bill, though nothing is wrong with it. */
export interface Nothing {
	/** For the workflow to decide by. */
	readonly reason: NothingReason;
	/** A sentence: `Order #1042 is already paid.` */
	readonly description: string;
	readonly advice: string;
	/** The shop's field that says so, and what it holds. */
	readonly field: string;
	readonly value: unknown;
}

export interface NothingToBill extends Nothing {
	readonly kind: 'nothing';
	/** Undefined where the order has no number that makes one. */
	readonly referenceId: string | undefined;
}

export type ShopReading = ShopBill | NothingToBill;

/** `Order #1042` after other words: `order #1042`. */
export const withinSentence = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** For a user who chose that an order without a bill is an error. */
export function nothingToBillError({ description, advice, field, value }: Nothing): InvalidInput {
	const problem = `means that ${withinSentence(description).replace(/\.$/, '')}`;
	return new InvalidInput([{ field, value, problem, fix: advice }]);
}
