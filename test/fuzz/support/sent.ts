/** A message as it is sent, looked at without anything of ours. */
import type { Content } from '../../../exotel/message';

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
const at = (value: unknown, ...names: ReadonlyArray<string | number>): unknown =>
	names.reduce<unknown>((inside, name) => Reflect.get(Object(inside), name), value);

/** The bill in a message, wherever it stands; undefined where there is none. */
function billIn(value: unknown): unknown {
	if (!isObject(value)) return undefined;
	if ('total_amount' in value) return value;
	return Object.values(value).map(billIn).find(isObject);
}

const amountOf = (amount: unknown) => BigInt(Number(at(amount, 'value') ?? 0));

/** Paise, added up from the lines by hand; undefined for a message without a bill. */
export function totalOf(content: Content): bigint | undefined {
	const bill = billIn(content);
	if (bill === undefined) return undefined;
	const items = at(bill, 'order', 'items');
	const lines = Array.isArray(items) ? items : [];
	const subtotal = lines.reduce<bigint>(
		(sum, item) =>
			sum +
			amountOf(at(item, 'sale_amount') ?? at(item, 'amount')) *
				BigInt(Number(at(item, 'quantity'))),
		0n,
	);
	const charge = (name: string) => amountOf(at(bill, 'order', name));
	const total = subtotal + charge('tax') + charge('shipping') - charge('discount');
	if (total !== amountOf(at(bill, 'total_amount'))) throw new Error('the lines are not the total');
	return total;
}

/** What is no text of the user's, and decides what is shown. */
const fixed = ['type', 'status', 'currency', 'timestamp', 'sub_type', 'index', 'policy'];

function replaced<T>(value: T, by: (text: string, name: string) => unknown, name = ''): T {
	const copy = (inside: unknown, key: string): unknown => {
		if (typeof inside === 'string') return by(inside, key);
		if (Array.isArray(inside)) return inside.map((entry: unknown) => copy(entry, key));
		if (!isObject(inside)) return inside;
		return Object.fromEntries(
			Object.entries(inside).map(([one, entry]) => [one, copy(entry, one)]),
		);
	};
	const result: unknown = copy(value, name);
	return JSON.parse(JSON.stringify(result));
}

/** The same message with "x" for every text. */
export const harmless = (content: Content): Content =>
	replaced(content, (text, name) => {
		if (fixed.includes(name) || text === 'review_and_pay') return text;
		return name === 'link' ? 'https://x.example/x' : 'x';
	});

/** Texts of the bill that the page must show to the letter. */
export function shownTexts(content: Content): string[] {
	const bill = billIn(content);
	const items = at(bill, 'order', 'items');
	const names = (Array.isArray(items) ? items : []).map((item: unknown) => at(item, 'name'));
	const charges = ['tax', 'shipping', 'discount'].map((name) =>
		at(bill, 'order', name, 'description'),
	);
	const body = at(content, 'interactive', 'body', 'text');
	const all = [...names, ...charges, body, at(bill, 'beneficiaries', 0, 'name')];
	return all.filter((text) => typeof text === 'string');
}
