import { Bounded } from './bounded';
import { digits } from './rules/values';

const windowMs = 24 * 3_600_000;

/** When a customer last wrote, in milliseconds since 1970. `always`: their window never closes. */
export type LastWrote = number | 'never' | 'always';

export interface Window {
	/** Digits only. */
	readonly customer: string;
	/** Digits only; null: to each business number. */
	readonly business: string | null;
	readonly lastWrote: LastWrote;
}

const key = ({ customer, business }: Pick<Window, 'customer' | 'business'>) =>
	`${customer} ${business ?? 'any'}`;

/** Free-form messages reach a customer for 24 hours after they last wrote to that business number. */
export class Windows {
	readonly #windows = new Bounded<Window>();
	#forAll: LastWrote = 'always';

	get forAll(): LastWrote {
		return this.#forAll;
	}

	list(): Window[] {
		return this.#windows.values();
	}

	/** For every customer of whom nothing else is known. */
	setForAll(lastWrote: LastWrote): void {
		this.#forAll = lastWrote;
	}

	/** Without a business number it replaces what is known of each. */
	set(customer: string, lastWrote: LastWrote, business?: string): void {
		const window: Window = {
			customer: digits(customer),
			business: business === undefined ? null : digits(business),
			lastWrote,
		};
		if (window.business === null) this.#forgetCustomer(window.customer);
		this.#windows.add(key(window), window);
	}

	/** A customer writes; a window that never closes stays so. */
	write(customer: string, business: string, now: number): void {
		if (this.#lastWrote(customer, business) !== 'always') this.set(customer, now, business);
	}

	isOpen(customer: string, business: string, now: number): boolean {
		const lastWrote = this.#lastWrote(customer, business);
		if (typeof lastWrote === 'string') return lastWrote === 'always';
		return now - lastWrote < windowMs;
	}

	clear(): void {
		this.#windows.clear();
		this.#forAll = 'always';
	}

	#lastWrote(customerNumber: string, businessNumber: string): LastWrote {
		const customer = digits(customerNumber);
		const own = this.#windows.get(key({ customer, business: digits(businessNumber) }));
		const known = own ?? this.#windows.get(key({ customer, business: null }));
		return known?.lastWrote ?? this.#forAll;
	}

	#forgetCustomer(customer: string): void {
		for (const window of this.#windows.values()) {
			if (window.customer === customer) this.#windows.delete(key(window));
		}
	}
}
