/** Integer arithmetic of its own: the generators must not agree with `order/` on a mistake. */
import fc from 'fast-check';

export type ValueOf<A> = A extends fc.Arbitrary<infer T> ? T : never;

/** What a shop sends, and what its bill must be; amounts in paise. */
export interface ShopOrder {
	readonly payload: Readonly<Record<string, unknown>>;
	readonly owed: number;
	/** What is charged, in order: never another price, and for a whole line never less. */
	readonly lines: readonly { readonly amount: number; readonly quantity: number }[];
	/** Some of the total is in no field of the order. */
	readonly isUnexplained: boolean;
}

/** Half away from zero, as PHP and Shopify round. The divisor is positive. */
export function divideRounded(dividend: number, divisor: number): number {
	const size = (BigInt(Math.abs(dividend)) * 2n + BigInt(divisor)) / (BigInt(divisor) * 2n);
	return dividend < 0 ? -Number(size) : Number(size);
}

export const sum = (amounts: readonly number[]) => amounts.reduce((all, amount) => all + amount, 0);

/** An integer of `10 ** -places` units as decimal text: (123456, 2) is "1234.56". */
export function decimalText(amount: number, places: number): string {
	const digits = String(Math.abs(amount)).padStart(places + 1, '0');
	const whole = digits.slice(0, digits.length - places);
	const text = places === 0 ? whole : `${whole}.${digits.slice(-places)}`;
	return amount < 0 ? `-${text}` : text;
}

/** Often nothing, else up to so many. */
export const sometimes = (most: number) =>
	fc.oneof(
		{ weight: 2, arbitrary: fc.constant(0) },
		{ weight: 1, arbitrary: fc.integer({ min: 1, max: most }) },
	);

type Rates = readonly (readonly [title: string, basisPoints: number])[];
const halves: Rates = [
	['CGST', 900],
	['SGST', 900],
];
/** GST as shops write it. */
export const taxRates = fc.constantFrom<Rates>([], [['IGST', 1800]], [['IGST', 500]], halves, [
	...halves,
	['Cess', 1200],
]);

const words = ['Cotton', 'नमूना', '👩🏽‍🍳', '&amp;', 'Indigo / M,', '<i>', '&#8211;', '-'];
/** Names as they come: short, long, with entities, tags, marks and joined emoji. */
export const productName = fc.oneof(
	fc.constantFrom('Kurta', 'Tea &ndash; 250&nbsp;g', '<b>Diya</b>', '', '   ', '👨‍👩‍👧‍👦 set'),
	fc.string({ unit: 'grapheme', maxLength: 90 }),
	fc.array(fc.constantFrom(...words), { maxLength: 30 }).map((chosen) => chosen.join(' ')),
);

/** As the shop's trigger, the Webhook node or REST give it. */
export const wrapped = fc.constantFrom(
	(order: object) => ({ ...order }),
	(order: object) => ({ headers: {}, query: {}, body: order }),
	(order: object) => ({ order }),
);
