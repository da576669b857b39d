/** What several test files of the order room need. */
import fc from 'fast-check';

import { InvalidInput, InvalidValue, type InputProblem } from '../../order/input';
import { paise } from '../../order/money';
import { makeOrder, type Order, type OrderDraft } from '../../order/order';

export const now = new Date('2026-08-15T12:00:00Z');

export const minutesFromNow = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

/** A draft that is right, for cases that change one thing of it. */
export const draft = (changes: Partial<OrderDraft> = {}): OrderDraft => ({
	referenceId: 'ORD-17',
	to: '+91 99999 00001',
	goodsType: 'digital-goods',
	items: [{ name: 'Bread', price: paise(1000), quantity: 2 }],
	...changes,
});

/** What a source that breaks its types would hand over. */
export const makeOrderOfAnything = (value: unknown): Order =>
	Reflect.apply(makeOrder, undefined, [value, now]);

export const deliveryAddress = {
	name: 'Customer of the shop',
	addressLine1: '12 Market Road',
	city: 'Kochi',
	state: 'Kerala',
	postalCode: '682020',
};

/** What `make` gives, or the problems; any other error fails the test. */
export function outcome<T>(make: () => T): T | InvalidInput {
	let thrown: unknown;
	try {
		return make();
	} catch (error) {
		thrown = error;
	}
	if (thrown instanceof InvalidInput) return thrown;
	throw thrown;
}

/** The problems with which `act` throws InvalidInput; fails when it throws nothing or another. */
export function problemsOf(act: () => unknown): readonly InputProblem[] {
	const thrown = thrownBy(act);
	if (thrown instanceof InvalidInput) return thrown.problems;
	throw new Error('expected InvalidInput', { cause: thrown });
}

/** The InvalidValue that `act` throws; fails when it throws nothing or another. */
export function refusalOf(act: () => unknown): InvalidValue {
	const thrown = thrownBy(act);
	if (thrown instanceof InvalidValue) return thrown;
	throw new Error('expected InvalidValue', { cause: thrown });
}

function thrownBy(act: () => unknown): unknown {
	try {
		act();
	} catch (error) {
		return error;
	}
	return undefined;
}

/** The law of every reader: a value, or InvalidValue with a problem and a fix, and nothing else. */
export function holdsForAnything(read: (value: unknown) => unknown): void {
	const anything = fc.oneof(
		fc.anything(),
		fc.anything({ withBigInt: true, withDate: true, withMap: true, withSparseArray: true }),
		fc.string({ unit: 'binary' }),
		fc.double(),
		fc.stringMatching(/^[+\-0-9 .,/₹()eE]{0,24}$/),
	);
	fc.assert(
		fc.property(anything, (value) => {
			let refusal: unknown;
			try {
				read(value);
				return;
			} catch (error) {
				refusal = error;
			}
			expect(refusal).toBeInstanceOf(InvalidValue);
			expect(refusal).toMatchObject({
				message: expect.stringMatching(/\S/),
				fix: expect.stringMatching(/^[A-Z].*\.$/s),
			});
		}),
		{ numRuns: 300 },
	);
}

export function deepFreeze<T>(value: T): T {
	if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
		Object.freeze(value);
		Object.values(value).forEach(deepFreeze);
	}
	return value;
}
