import { Bounded } from './bounded';

const orderStatuses = [
	'pending',
	'processing',
	'partially_shipped',
	'shipped',
	'completed',
	'canceled',
] as const;
export type OrderStatus = (typeof orderStatuses)[number];

/** Also reads the spelling of Exotel's table, with a dash. */
export function orderStatusOf(word: string): OrderStatus | undefined {
	return orderStatuses.find((status) => status === word.replace('-', '_'));
}

/** What an accepted bill asks for. */
export interface Bill {
	readonly sid: string;
	/** The customer; digits only. */
	readonly to: string;
	/** Paise. */
	readonly total: number;
	readonly paymentType: string;
	readonly configuration: string;
	/** UTC seconds; null for a bill without an end. */
	expiresAt: number | null;
	status: OrderStatus;
	/** Set by the payment. */
	transactionId: string | null;
	/** Payments that were tried and did not succeed. */
	failedPayments: number;
}

export interface Order {
	readonly reference: string;
	/** Bills that arrived with this reference, whatever was answered. */
	received: number;
	bill: Bill | undefined;
}

/** Orders by reference; a bill that was refused leaves an order without a bill. */
export class Orders {
	readonly #orders = new Bounded<Order>();

	get(reference: string): Order | undefined {
		return this.#orders.get(reference);
	}

	all(): Order[] {
		return this.#orders.values();
	}

	countReceived(reference: string): void {
		this.#of(reference).received += 1;
	}

	open(reference: string, bill: Bill): void {
		this.#of(reference).bill = bill;
	}

	clear(): void {
		this.#orders.clear();
	}

	#of(reference: string): Order {
		const known = this.#orders.get(reference);
		if (known) return known;
		const order: Order = { reference, received: 0, bill: undefined };
		this.#orders.add(reference, order, reference.length);
		return order;
	}
}

/** Meta's error codes for a status change: not allowed from here, and canceling what is paid. */
export type MoveError = 2046 | 2047;

/** Source: Meta. Open states move among each other and to a final one; final ones never move. */
export function moveError(bill: Bill, next: OrderStatus): MoveError | undefined {
	if (bill.status === 'completed' || bill.status === 'canceled') return 2046;
	return next === 'canceled' && bill.transactionId !== null ? 2047 : undefined;
}

export interface PaymentConditions {
	/** Milliseconds since 1970. */
	readonly now: number;
	/** Undefined: every configuration exists. */
	readonly configurations: readonly string[] | undefined;
	/** False when the chat never showed the bill. */
	readonly isDelivered: boolean;
}

/** UPI's ceiling of Rs 5,00,000, in paise. Source: Meta. */
const upiCeiling = 50_000_000;

/** Why the customer cannot pay this bill; undefined if they can. */
export function whyUnpayable(bill: Bill, conditions: PaymentConditions): string | undefined {
	const { now, configurations, isDelivered } = conditions;
	if (bill.transactionId !== null) return 'the order is already paid';
	if (bill.status === 'canceled') return 'the order is canceled';
	if (!isDelivered) return 'the message did not reach the customer';
	if (bill.expiresAt !== null && now >= bill.expiresAt * 1000) return 'the bill has expired';
	if (configurations && !configurations.includes(bill.configuration)) {
		return `there is no payment configuration "${bill.configuration}"`;
	}
	if (bill.paymentType === 'upi' && bill.total > upiCeiling) {
		return 'the total is above the UPI limit of Rs 5,00,000';
	}
	return undefined;
}
