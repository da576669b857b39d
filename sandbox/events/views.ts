import type { Kind as MessageKind } from '../rules';
import type { Receipt } from '../records';
import type { OrderStatus } from '../orders';

/** What the page is told of each thing. Times are ISO 8601 in UTC; numbers of people have a plus. */

interface Numbered {
	readonly id: string;
	/** Rises with everything that comes into being in this sandbox. */
	readonly number: number;
	readonly at: string;
}

export interface OrderView {
	readonly reference: string;
	readonly status: OrderStatus;
	/** Null until it is paid. */
	readonly transactionId: string | null;
	readonly failedPayments: number;
	/** UTC seconds; null for a bill without an end. */
	readonly expiresAt: number | null;
	/** Why it cannot be paid now; null if it can. */
	readonly unpayable: string | null;
}

/** Paise. */
interface ChargeView {
	readonly amount: number;
	readonly description: string | null;
}

/** Sums are paise. */
export interface BillView {
	readonly items: ReadonlyArray<{
		readonly name: string;
		readonly quantity: number;
		readonly amount: number;
		/** Null: no sale. */
		readonly saleAmount: number | null;
	}>;
	readonly subtotal: number;
	readonly tax: ChargeView;
	readonly shipping: ChargeView | null;
	readonly discount: ChargeView | null;
	readonly total: number;
	readonly expiryNote: string | null;
	/** Paid without a look at the items. */
	readonly isQuickPay: boolean;
	/** `upi`, or `payment_gateway:` and its name. */
	readonly paymentType: string;
	readonly configuration: string;
	/** Where the goods go, line by line. */
	readonly address: readonly string[];
}

/** An order status that a message tells. */
export interface StatusUpdateView {
	readonly reference: string;
	readonly status: OrderStatus;
	readonly description: string | null;
}

export interface MessageView extends Numbered {
	readonly customer: string;
	readonly business: string;
	readonly kind: MessageKind;
	readonly text: string;
	/** Of a template: its name, then what was given for each part of it. Empty for the rest. */
	readonly templateLines: readonly string[];
	readonly footer: string | null;
	/** Where the picture in the header is, which nobody opens. */
	readonly picture: string | null;
	readonly receipt: Receipt;
	/** Why it did not reach the customer. */
	readonly failure: { readonly status: string; readonly description: string } | null;
	readonly bill: BillView | null;
	/** Of the bill in it. */
	readonly order: OrderView | null;
	readonly statusUpdate: StatusUpdateView | null;
}

export interface ReplyView extends Numbered {
	readonly customer: string;
	readonly business: string;
	readonly profileName: string;
	readonly text: string;
}

export interface RequestView extends Numbered {
	readonly method: string;
	readonly path: string;
	readonly authorized: boolean;
	/** Null for a time-out or a reset. */
	readonly answered: number | null;
	readonly fault: string | null;
	readonly customers: readonly string[];
	/** One a message; null for a message that is none of these. */
	readonly kinds: ReadonlyArray<MessageKind | null>;
	/** Indented, without secrets, cut if it is long. */
	readonly json: string;
}

export interface CallbackView extends Numbered {
	readonly customer: string;
	readonly status: string;
	readonly url: string;
	readonly progress: string;
	readonly attempts: ReadonlyArray<{
		readonly at: string;
		readonly status: number | null;
		readonly error: string | null;
	}>;
	readonly json: string;
}

/** When a customer last wrote: an ISO time, `never` or `always`. */
export interface WindowsView {
	/** For everybody who has no setting of their own. */
	readonly forAll: string;
	readonly customers: ReadonlyArray<{
		readonly customer: string;
		/** Null: to each business number. */
		readonly business: string | null;
		readonly lastWrote: string;
	}>;
}

/** The page forgets what it knew. */
export interface ResetView {
	/** The sandbox's clock, in milliseconds since 1970. */
	readonly now: number;
	readonly windows: WindowsView;
}
