import { fieldLabel, type InputProblem } from '../../input';
import { attempt, InvalidValue, show } from '../../invalid';
import { readRupees } from '../../money';
import { readIndianMobile } from '../../phone';
import { isBlank, isBlankGroup, readFlag, type Reader } from '../../readers';
import type { Row } from './row';

/** Fields of which one value has several spellings. */
const readers: ReadonlyMap<string, Reader<unknown>> = new Map<string, Reader<unknown>>([
	['to', readIndianMobile],
	['needsDelivery', readFlag],
	...['tax', 'shipping', 'discount', 'expectedTotal'].map((name) => [name, readRupees] as const),
]);

/** The same text for two values that say the same; what has no text is only the same as itself. */
function meaningOf(field: string, value: unknown): unknown {
	const read = readers.get(field);
	const meaning = read && attempt(() => read(value));
	if (meaning !== undefined && !(meaning instanceof InvalidValue)) return String(meaning);
	if (typeof value !== 'object') return String(value).trim();
	try {
		return JSON.stringify(value);
	} catch {
		return value;
	}
}

/** A column may be called like a method of every object. */
const valueIn = (order: Row['order'], field: string) =>
	Object.hasOwn(order, field) ? order[field] : undefined;

const isUntold = (field: string, value: unknown) =>
	field === 'deliveryAddress' ? isBlankGroup(value) : isBlank(value);

/** The rows in which a field has the same meaning, with its value in the first of them. */
interface Group {
	readonly value: unknown;
	readonly numbers: number[];
}

function groupsOf(rows: readonly Row[], field: string): Group[] {
	const groups = new Map<unknown, Group>();
	for (const { number, order } of rows) {
		const value = valueIn(order, field);
		if (isUntold(field, value)) continue;
		const meaning = meaningOf(field, value);
		const group = groups.get(meaning);
		if (group) group.numbers.push(number);
		else groups.set(meaning, { value, numbers: [number] });
	}
	return [...groups.values()];
}

/** Of the rows, and of the values, that an error names. */
const mostShown = 20;

function described({ value, numbers }: Group, index: number): string {
	const one = numbers.length === 1;
	const others = numbers.slice(0, -1);
	const shown = others.slice(0, mostShown).join(', ') + (others.length > mostShown ? ', …' : '');
	const list = one ? '' : `${shown} and `;
	const what = show(value) ?? (index === 0 ? 'one' : 'another');
	return `${one ? 'row' : 'rows'} ${list}${numbers.at(-1)} ${one ? 'has' : 'have'} ${what}`;
}

/**
 * What the rows say about one field of their order: the same, or nothing in some of them. Where all say
 * nothing, it is a blank if there is one: undefined is an expression that found nothing in any row.
 */
export function agreed(
	rows: readonly Row[],
	field: string,
): { value: unknown } | { problem: InputProblem } {
	const [group, ...others] = groupsOf(rows, field);
	if (!group) {
		const values = rows.map(({ order }) => valueIn(order, field));
		return { value: values.find((value) => value !== undefined) };
	}
	if (others.length === 0) return { value: group.value };
	const all = [group, ...others].map(described);
	const list = all.slice(0, mostShown).join(', ') + (all.length > mostShown ? ', …' : '');
	return {
		problem: {
			field: fieldLabel([field]),
			value: undefined,
			problem: `differs between the rows of this order: ${list}`,
			fix: 'Give the rows of one order the same value, or other reference IDs.',
		},
	};
}
