import { cutAtWord } from '../../cutAtWord';
import { InvalidInput, shorten } from '../../invalid';
import type { Line } from './figures';
import { plainText } from './plainText';

const longestName = 60;

/** A line whose name is as the shop wrote it. */
export type RawLine = Omit<Line, 'name'> & { readonly name: string | undefined };

/** What WhatsApp takes as a name: 1 to 60 code points. */
export const itemName = (raw: string | undefined, nameless = 'Item') =>
	cutAtWord(plainText(raw ?? '') || nameless, longestName);

/** Lines as items can be: with names that fit, and without what is free, which WhatsApp refuses. */
export function itemLines(rawLines: readonly RawLine[]): { lines: Line[]; warnings: string[] } {
	const lines = rawLines.map((line) => ({ ...line, name: plainText(line.name ?? '') || 'Item' }));
	const billed = lines.filter(({ amount }) => amount !== 0);
	const free = lines.filter(({ amount }) => amount === 0);
	const fitting = billed.map((line) => ({ ...line, name: cutAtWord(line.name, longestName) }));
	const long = billed.filter(({ name }, index) => fitting[index]?.name !== name);
	return {
		lines: fitting,
		warnings: [
			...listed('Left out of the bill, since it costs nothing', free),
			...listed(`Shortened to ${longestName} characters`, long),
		],
	};
}

function listed(what: string, lines: readonly Line[]): string[] {
	if (lines.length === 0) return [];
	const names = lines.slice(0, 3).map(({ name }) => `"${shorten(name, 80)}"`);
	const more = lines.length > 3 ? ` and ${lines.length - 3} more` : '';
	return [`${what}: ${names.join(', ')}${more}.`];
}

/** The first that names the thing in the shop's catalogue. Shops write 0 for "none". */
export const retailerIdOf = (...ids: readonly (string | undefined)[]) =>
	ids.find((id) => id !== undefined && id !== '0');

export const nothingBought = () =>
	new InvalidInput([
		{
			field: 'line_items',
			value: undefined,
			problem: 'is empty, and a bill needs an item',
			fix: 'Bill the order when something is in it.',
		},
	]);
