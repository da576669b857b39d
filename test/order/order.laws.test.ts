import fc from 'fast-check';

import { InvalidInput } from '../../order/input';
import { paise } from '../../order/money';
import { makeOrder, type Order, type OrderDraft } from '../../order/order';
import {
	deepFreeze,
	deliveryAddress,
	makeOrderOfAnything,
	minutesFromNow,
	now,
	outcome,
} from './support';

const amount = (min: number, max: number) => fc.integer({ min, max }).map(paise);
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const label = maybe(fc.string({ unit: 'grapheme-ascii', maxLength: 60 }));

const name = fc
	.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 60 })
	.filter((text) => text.trim() !== '');

/** An item that breaks no rule; its sale price is below its price. */
const rightItem = fc
	.tuple(name, fc.integer({ min: 2, max: 1_000_000 }), maybe(fc.integer({ min: 1, max: 99 })))
	.chain(([itemName, price, percent]) =>
		fc.record({
			name: fc.constant(itemName),
			price: fc.constant(paise(price)),
			salePrice: fc.constant(
				percent === undefined ? undefined : paise(Math.ceil((price * percent) / 100) - 1 || 1),
			),
			quantity: fc.integer({ min: 1, max: 100 }),
		}),
	);

const rightFields = {
	referenceId: fc.stringMatching(/^[A-Za-z0-9_.-]{1,35}$/),
	to: fc.stringMatching(/^(?:0|91 |\+91 )?[6-9]\d{4} \d{5}$/),
	goodsType: fc.constantFrom('digital-goods' as const, 'physical-goods' as const),
	items: fc.array(rightItem, { minLength: 1, maxLength: 12 }),
	tax: maybe(fc.record({ amount: amount(0, 100_000), description: label })),
	shipping: maybe(fc.record({ amount: amount(0, 100_000), description: label })),
	quickPay: fc.boolean(),
};

/** Drafts that break no rule. */
const rightDraft = fc.record(rightFields);

const seldom = <T, U>(wrong: fc.Arbitrary<T>, right: fc.Arbitrary<U>) =>
	fc.oneof({ weight: 1, arbitrary: wrong }, { weight: 12, arbitrary: right });

const wrongItem = fc.record({
	name: fc.string({ maxLength: 62 }),
	price: amount(-1, 3),
	salePrice: maybe(amount(-1, 3)),
	quantity: fc.constantFrom(0, 0.5, 1),
	retailerId: maybe(fc.constantFrom('SKU-1', ' ')),
	imageUrl: maybe(fc.constantFrom('https://example.com/a.png', 'a.png')),
});

/** Drafts that now and then break any of the rules. */
const anyDraft: fc.Arbitrary<OrderDraft> = fc.record({
	...rightFields,
	needsDelivery: fc.boolean(),
	items: fc.array(seldom(wrongItem, rightItem), { minLength: 1, maxLength: 12 }),
	discount: maybe(
		fc.record({ amount: amount(0, 500_000), description: label, programName: label }),
	),
	expiry: maybe(
		fc.record({ at: fc.integer({ min: 5, max: 500_000 }).map(minutesFromNow), text: label }),
	),
	deliveryAddress: maybe(fc.constant(deliveryAddress)),
	catalogId: maybe(fc.constant('CAT-1')),
});

/** Meta's equations in integers that cannot overflow, from the order alone. */
function sums(order: Pick<Order, 'items' | 'tax' | 'shipping' | 'discount'>) {
	let subtotal = 0n;
	for (const { price, salePrice, quantity } of order.items) {
		subtotal += BigInt(salePrice ?? price) * BigInt(quantity);
	}
	const total =
		subtotal +
		BigInt(order.tax.amount) +
		BigInt(order.shipping?.amount ?? 0) -
		BigInt(order.discount?.amount ?? 0);
	return { subtotal, total };
}

function obeysEveryRule(order: Order): void {
	const { subtotal, total } = sums(order);
	expect(BigInt(order.subtotal)).toBe(subtotal);
	expect(BigInt(order.total)).toBe(total);
	expect(order.total).toBeGreaterThan(0);
	expect(order.to).toMatch(/^\+91[6-9]\d{9}$/);
	expect(order.referenceId).toMatch(/^[A-Za-z0-9_.-]{1,35}$/);
	expect(order.items.length).toBeGreaterThan(0);
	const images = order.items.filter(({ imageUrl }) => imageUrl !== undefined);
	if (images.length > 0) {
		expect(order.catalogId).toBeUndefined();
		expect(order.items.length).toBeLessThanOrEqual(10);
	}
	for (const { name, price, salePrice, quantity, retailerId, imageUrl } of order.items) {
		expect(Array.from(name).length).toBeGreaterThan(0);
		expect(Array.from(name).length).toBeLessThanOrEqual(60);
		expect(name.trim()).toBe(name);
		expect(Number.isSafeInteger(price) && price > 0).toBe(true);
		expect(salePrice === undefined || (salePrice > 0 && salePrice < price)).toBe(true);
		expect(Number.isSafeInteger(quantity) && quantity > 0).toBe(true);
		expect(retailerId === undefined).toBe(imageUrl !== undefined);
	}
	if (order.goodsType === 'physical-goods' && order.needsDelivery) {
		expect(order.deliveryAddress?.postalCode).toMatch(/^[1-9]\d{5}$/);
	}
	if (order.expiry) {
		expect(order.expiry.at.getTime() - now.getTime()).toBeGreaterThanOrEqual(360_000);
	}
}

describe('laws of an order', () => {
	test('a draft becomes an order that obeys every rule, or problems that each have a fix', () => {
		const seen = { orders: 0, refusals: 0 };
		fc.assert(
			fc.property(anyDraft, (draft) => {
				const result = outcome(() => makeOrder(draft, now));
				if (!(result instanceof InvalidInput)) {
					seen.orders += 1;
					obeysEveryRule(result);
					return;
				}
				seen.refusals += 1;
				expect(result.problems.length).toBeGreaterThan(0);
				for (const { field, problem, fix } of result.problems) {
					expect(field).toMatch(/^[A-Z]/);
					expect(problem).not.toBe('');
					expect(fix).toMatch(/^[A-Z].*\.$/);
				}
			}),
			{ numRuns: 500 },
		);
		expect(seen.orders).toBeGreaterThan(10);
		expect(seen.refusals).toBeGreaterThan(10);
	});

	test('a draft that breaks no rule is an order, with the sum of its own lines', () => {
		fc.assert(
			fc.property(rightDraft, (draft) => {
				const order = makeOrder(draft, now);
				obeysEveryRule(order);
				expect(order.items.map(({ price }) => price)).toEqual(
					draft.items.map(({ price }) => price),
				);
				expect(order.tax.amount).toBe(draft.tax?.amount ?? 0);
				expect(order.shipping?.amount).toBe(draft.shipping?.amount);
			}),
		);
	});

	test('only the right total may be stated', () => {
		fc.assert(
			fc.property(rightDraft, fc.integer({ min: -5, max: 5 }), (draft, difference) => {
				const { total } = makeOrder(draft, now);
				fc.pre(total + difference >= 0);
				const result = outcome(() =>
					makeOrder({ ...draft, statedTotal: paise(total + difference) }, now),
				);
				expect(result instanceof InvalidInput).toBe(difference !== 0);
			}),
		);
	});

	test('a discount is taken exactly as far as something is left to pay', () => {
		fc.assert(
			fc.property(rightDraft, fc.integer({ min: -3, max: 3 }), (draft, left) => {
				const { total } = makeOrder(draft, now);
				fc.pre(total > left);
				const result = outcome(() =>
					makeOrder({ ...draft, discount: { amount: paise(total - left) } }, now),
				);
				if (left > 0) expect(result).toMatchObject({ total: left });
				else expect(result).toBeInstanceOf(InvalidInput);
			}),
		);
	});

	test('an order made into an order again is the same order', () => {
		fc.assert(
			fc.property(rightDraft, (draft) => {
				const once = makeOrder(draft, now);
				expect(makeOrder({ ...once, statedTotal: once.total }, now)).toEqual(once);
			}),
		);
	});

	test('nothing that is given is changed', () => {
		fc.assert(
			fc.property(anyDraft, (draft) => {
				const before = structuredClone(draft);
				outcome(() => makeOrder(deepFreeze(draft), now));
				expect(draft).toEqual(before);
			}),
		);
	});

	test('anything at all becomes an order or problems', () => {
		fc.assert(
			fc.property(fc.anything(), (value) => {
				expect(outcome(() => makeOrderOfAnything(value))).toBeInstanceOf(InvalidInput);
			}),
		);
	});
});
