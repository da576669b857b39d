/** Whatever an order holds, it becomes a bill that can be paid, a reason for none, or InvalidInput. */
import fc from 'fast-check';

import { InvalidInput } from '../../../order/input';
import { makeOrder } from '../../../order/order';
import { readShopifyOrder, type ShopReading } from '../../../order/sources/shopify';
import { readWooCommerceOrder } from '../../../order/sources/wooCommerce';
import { now, outcome } from '../support';
import type { ShopOrder } from './generated/amounts';
import { shopifyOrder } from './generated/shopify';
import { wooCommerceOrder } from './generated/wooCommerce';

type Read = (payload: unknown, choices?: unknown) => ReturnType<typeof readShopifyOrder>;

const hostile = fc.oneof(
	fc.jsonValue({ maxDepth: 3 }),
	fc.constantFrom<unknown>(
		...[
			undefined,
			null,
			'',
			' ',
			[],
			{},
			{ toString: null, valueOf: null },
			[[]],
			true,
			-1,
			0,
			0.5,
			1e21,
			1e-7,
			2 ** 60,
		],
		...['-5.00', '1,000.00', '1e5', '0x10', '٣', '9'.repeat(400), '0.004', '0.005', 'INR', 'paid'],
		...['\ud800', '\u0000', '&#xD800;', '<'.repeat(5000), '__proto__', 'constructor', '‮', '#'],
	),
);

type Path = readonly (string | number)[];

/** Every place in the order, the branches included. */
function pathsOf(value: unknown, path: Path = []): Path[] {
	if (typeof value !== 'object' || value === null) return [path];
	const inside = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
	return [path, ...inside.flatMap(([step, entry]) => pathsOf(entry, [...path, step]))];
}

function replaced(value: unknown, [step, ...rest]: Path, by: unknown): unknown {
	if (step === undefined) return by;
	if (Array.isArray(value)) {
		return value.map((entry, index) => (index === step ? replaced(entry, rest, by) : entry));
	}
	if (typeof value !== 'object' || value === null) return by;
	const entries = Object.entries(value).map(([name, entry]) =>
		name === step ? [name, replaced(entry, rest, by)] : [name, entry],
	);
	return Object.fromEntries(entries);
}

/** With fields in every object, as `JSON.parse` makes them, that reach for the prototype. */
function poisoned(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(poisoned);
	if (typeof value !== 'object' || value === null) return value;
	const poison = { polluted: true };
	return Object.fromEntries([
		...Object.entries(value).map(([name, entry]) => [name, poisoned(entry)]),
		['__proto__', poison],
		['constructor', { prototype: poison }],
	]);
}

/** An order of which up to four places hold something else. */
const spoilt = (orders: fc.Arbitrary<ShopOrder>) =>
	fc
		.tuple(orders, fc.array(fc.tuple(fc.nat(), hostile), { minLength: 1, maxLength: 4 }))
		.map(([{ payload }, changes]) =>
			changes.reduce<unknown>((order, [at, by]) => {
				const paths = pathsOf(order);
				return replaced(order, paths[at % paths.length] ?? [], by);
			}, payload),
		);

/** A bill is one that Exotel takes, or refused in words; never another error. */
function holds(reading: ShopReading | InvalidInput): void {
	if (reading instanceof InvalidInput) return expect(reading.message).toMatch(/\S/);
	if (reading.kind === 'nothing') return expect(reading.description).toMatch(/\S.*\.$/s);
	const order = outcome(() => makeOrder(reading.draft, now));
	if (!(order instanceof InvalidInput)) expect(order.total).toBe(reading.draft.statedTotal);
}

describe.each<[shop: string, read: Read, orders: fc.Arbitrary<ShopOrder>]>([
	['Shopify', readShopifyOrder, shopifyOrder],
	['WooCommerce', readWooCommerceOrder, wooCommerceOrder],
])('an order of %s', (_, read, orders) => {
	test('may be any JSON, with any choices', () => {
		fc.assert(
			fc.property(fc.jsonValue(), fc.jsonValue({ maxDepth: 2 }), (payload, choices) => {
				holds(outcome(() => read(payload)));
				holds(outcome(() => read(payload, choices)));
			}),
			{ numRuns: 300 },
		);
	});

	test('may be spoilt in any place', () => {
		fc.assert(
			fc.property(spoilt(orders), (payload) => holds(outcome(() => read(payload)))),
			{ numRuns: 600 },
		);
	});

	test('changes no prototype', () => {
		fc.assert(
			fc.property(orders, ({ payload }) => {
				holds(outcome(() => read(poisoned(payload))));
				expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
			}),
			{ numRuns: 100 },
		);
	});
});
