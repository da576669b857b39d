import { z } from 'zod';

import { list } from '../../list';
import { jsonPath, parseInput, reading, type Path, type Reads, valueAt } from '../../input';
import { attempt, InvalidInput, InvalidValue } from '../../invalid';
import { isBlank, readFlag, readText } from '../../readers';

/** What a shop sends: an object whose fields are not checked yet. */
export type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** An order of a shop, and how the shop calls the places in it. */
export interface Source {
	readonly fields: Fields;
	readonly tell: (path: Path) => string;
}

/** The shop's own names for its fields: `line_items[0].price`. */
export const sourceOf = (fields: Fields): Source => ({
	fields,
	tell: (path) => jsonPath(path) || 'Order',
});

/** @throws InvalidInput with the shop's names of all fields that are missing or wrong */
export const parseFields = <Out>(schema: Reads<Out>, { fields, tell }: Source): Out =>
	parseInput(schema, fields, tell);

const wholeOrder = 'Give the order whole, as the shop sends it: with all of its fields.';

/** For a field that the shop always sends. n8n's Shopify node has an option that leaves some away. */
export const missing = () => new InvalidValue('is missing (was Fields limited?)', wholeOrder);

export const missingField = (field: string) => {
	const { message: problem, fix } = missing();
	return new InvalidInput([{ field, value: undefined, problem, fix }]);
};

/** May be null, which says something; a field that is not there says nothing. */
export const present = reading<unknown>((value) => {
	if (value === undefined) throw missing();
	return value;
});

const given = reading<unknown>((value) => {
	if (isBlank(value)) throw missing();
	return value;
});

/** A list that the shop always sends, be it empty. */
export const shopList = <Entry extends z.ZodTypeAny>(entry: Entry) => given.pipe(list(entry));

export const shopText = reading<string>((value) => {
	if (isBlank(value)) throw missing();
	return readText()(value);
});

/** True or false, and never taken for false because it is not there. */
export const shopFlag = reading<boolean>((value) => {
	if (isBlank(value)) throw missing();
	return readFlag(value);
});

/** For what a shop sets at a time, such as the date of the payment; "false" is no such thing. */
export const isSet = (value: unknown) =>
	!isBlank(value) &&
	value !== false &&
	!(typeof value === 'string' && value.trim().toLowerCase() === 'false');

/** Text that is only shown or tried: undefined for anything else. */
function shown(value: unknown): string | undefined {
	if (isBlank(value)) return undefined;
	const text = attempt(() => readText()(value));
	return text instanceof InvalidValue ? undefined : text;
}

export const shownText = reading<string | undefined>(shown);

export const textAt = (fields: Fields, ...path: Path) => shown(valueAt(fields, path));

/** The texts that the entries of a list have under any of the names, each once. */
export function textsIn(value: unknown, ...names: readonly string[]): string[] {
	if (!Array.isArray(value)) return [];
	// Names are shown or tried, and nothing shows as many.
	const entries = value.slice(0, 1000);
	const texts = entries.flatMap((entry) => names.map((name) => shown(valueAt(entry, [name]))));
	return [...new Set(texts.filter((text) => text !== undefined))];
}
