import { isRecord, places, valueAt } from './places';
import { must, required, type Rule, type Source } from './rule';
import { object, text, wholeNumber } from './values';

/** `{value, offset: 100}`: an integer of paise. */
export function amount(path: string, source: Source): Rule[] {
	return [
		must(path, 'be an object with value and offset', source, object),
		required(`${path}.value`, source),
		must(`${path}.value`, 'be a whole number of paise, 0 or more', source, wholeNumber(0)),
		required(`${path}.offset`, source),
		must(`${path}.offset`, 'be 100', source, (value) => value === 100),
	];
}

/** Undefined unless it is a whole number: another rule speaks about that. */
function paise(document: unknown, path: string): bigint | undefined {
	const value = valueAt(document, path);
	return typeof value === 'number' && Number.isSafeInteger(value) ? BigInt(value) : undefined;
}

function lineTotal(item: unknown): bigint | undefined {
	const onSale = isRecord(item) && item['sale_amount'] !== undefined;
	const price = paise(item, onSale ? 'sale_amount.value' : 'amount.value');
	const quantity = paise(item, 'quantity');
	return price === undefined || quantity === undefined ? undefined : price * quantity;
}

/** Undefined as soon as one part is: a sum of what is not a number cannot be judged. */
function sum(parts: readonly (bigint | undefined)[]): bigint | undefined {
	let total = 0n;
	for (const part of parts) {
		if (part === undefined) return undefined;
		total += part;
	}
	return total;
}

/** Undefined without items: another rule speaks about that. */
function expectedSubtotal(parameters: unknown): bigint | undefined {
	const items = places(parameters, 'order.items[]');
	return items.length === 0 ? undefined : sum(items.map(({ value }) => lineTotal(value)));
}

/** An absent optional amount counts as 0. */
function optionalPaise(parameters: unknown, field: string): bigint | undefined {
	const isAbsent = valueAt(parameters, `order.${field}`) === undefined;
	return isAbsent ? 0n : paise(parameters, `order.${field}.value`);
}

function expectedTotal(parameters: unknown): bigint | undefined {
	const discount = optionalPaise(parameters, 'discount');
	return sum([
		paise(parameters, 'order.subtotal.value'),
		optionalPaise(parameters, 'tax'),
		optionalPaise(parameters, 'shipping'),
		discount === undefined ? undefined : -discount,
	]);
}

function equals(value: unknown, expected: bigint | undefined): boolean {
	if (expected === undefined || !Number.isSafeInteger(value)) return true;
	return BigInt(Number(value)) === expected;
}

/** Sums and texts of the bill; paths start at `parameters`. */
export const amountRules: readonly Rule[] = [
	required('total_amount', 'S'),
	...amount('total_amount', 'S'),
	must('total_amount.value', 'be positive', 'M', (value) => value !== 0),
	required('order.subtotal', 'S M'),
	...amount('order.subtotal', 'S M'),
	required('order.tax', 'M'),
	...amount('order.tax', 'M'),
	must('order.tax.description', 'have at most 60 characters', 'M', text(0, 60)),
	...amount('order.shipping', 'S M'),
	must('order.shipping.description', 'have at most 60 characters', 'M', text(0, 60)),
	...amount('order.discount', 'S M'),
	must('order.discount.description', 'have at most 60 characters', 'M', text(0, 60)),
	must('order.discount.discount_program_name', 'have at most 60 characters', 'M', text(0, 60)),
	must(
		'order.subtotal.value',
		'be the sum of (sale_amount or else amount) x quantity of all items',
		'S M',
		(value, { home }) => equals(value, expectedSubtotal(home)),
	),
	must('total_amount.value', 'be subtotal + tax + shipping - discount', 'S M', (value, { home }) =>
		equals(value, expectedTotal(home)),
	),
];
