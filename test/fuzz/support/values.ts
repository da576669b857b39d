/** What may stand where a text, an amount or a group of fields should. */
import fc from 'fast-check';

/** Thrown by a value itself when it is looked at; all that may come through beside our own errors. */
export class Trap extends Error {
	override readonly name = 'Trap';
}

const spring = (): never => {
	throw new Trap('The value broke its own reading');
};
const trapped = () => Object.defineProperty({ a: 1 }, 'name', { enumerable: true, get: spring });

function cyclic(): object {
	const self: Record<string, unknown> = { name: 'again' };
	return Object.assign(self, { self, content: self, body: self, order: self, list: [self] });
}

export const nested = (levels: number, name = 'content'): unknown =>
	JSON.parse(`{"${name}":`.repeat(levels) + '1' + '}'.repeat(levels));

export const reachingForPrototypes = (): unknown =>
	JSON.parse(
		'{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"toString":null,"valueOf":1}',
	);

const makers: ReadonlyArray<() => unknown> = [
	cyclic,
	reachingForPrototypes,
	trapped,
	() => ({ toString: spring, valueOf: spring, toJSON: spring }),
	() => ({ toString: null, valueOf: null }),
	() => Object.create(null),
	() => Object.assign(Object.create(null), { text: 'x', value: 'y' }),
	() => nested(300),
	() => nested(300, 'params'),
	() => [cyclic()],
	() => new Date(Number.NaN),
	() => new Date('2026-08-15T12:30:00Z'),
	() => ({ toJSDate: () => new Date(Number.NaN) }),
	() => ({ toJSDate: () => 'tomorrow' }),
	() => new Map([['name', 'x']]),
	() => new Set(['x']),
	() => Symbol('x'),
	() => () => 1,
	() => new Uint8Array(3),
	() => new Array(3),
	() => ({ amount: 2n ** 64n }),
	() => Object('boxed'),
];

const scalars: readonly unknown[] = [
	...[undefined, null, true, false, 0, -0, 1, -1, 0.5, 1.005, 1e-7, 1e21, 2 ** 53, -(2 ** 60)],
	...[Number.NaN, Infinity, -Infinity, 5n, 2n ** 64n, '1e309', 'NaN', 'Infinity', '-0', '0x10'],
	...['', ' ', '\u0000', '\ud800', '\udc00x', '\u202e001', '\u200b', '\u2066', '\ufeff', '\u2028'],
	...[
		'99999999999999999999',
		'9007199254740993',
		'1'.repeat(400),
		'٣٤',
		'१,१८०',
		'1,18,000',
		'1.180',
	],
	...['<script>alert(1)</script>', '"onload="x', "'><img src=x>", '&lt;b&gt;', '&#60;', '</style>'],
	...['__proto__', 'constructor', 'toString', 'payment_gateway:constructor', 'javascript:x', '//x'],
	...[
		'https://x.example/%',
		'https://x.example/%3Cb%3E.png',
		'http://[::1]',
		'https://u:p@x.example',
	],
	...['2026-02-30T10:00', '0000-01-01T00:00', '+275760-09-13', '9'.repeat(2000), ' '.repeat(2000)],
	...[
		'paid',
		'pending',
		'INR',
		'inr',
		'false',
		'EX_PAYMENT_SUCCESS',
		'=1+1',
		'\r\n',
		'{"a":1}',
		'[[',
	],
];

const anything = fc.anything({
	maxDepth: 3,
	withBigInt: true,
	withDate: true,
	withMap: true,
	withSet: true,
	withNullPrototype: true,
	withSparseArray: true,
	withTypedArray: true,
});

/** Also what no JSON can hold, as an expression or a Code node gives it. */
export const exotic: fc.Arbitrary<unknown> = fc.oneof(
	{ weight: 4, arbitrary: fc.constantFrom(...scalars) },
	{ weight: 3, arbitrary: fc.constantFrom(...makers).map((make) => make()) },
	{ weight: 2, arbitrary: anything },
	{ weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
);

/** What comes over a wire. */
export const wire: fc.Arbitrary<unknown> = fc.oneof(
	fc.constantFrom(...scalars.filter((one) => one !== undefined && typeof one !== 'bigint')),
	fc.jsonValue({ maxDepth: 3 }),
	fc.constantFrom(() => nested(300), reachingForPrototypes).map((make) => make()),
	fc.string({ unit: 'binary' }),
);

/** Names of fields and columns that every object seems to have. */
export const inheritedNames = ['__proto__', 'constructor', 'toString', 'valueOf', 'hasOwnProperty'];
