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
export function itemLines(lines: readonly RawLine[]): { lines: Line[]; warnings: string[] } {
	const [free, billed] = [lines.filter(isFree), lines.filter((line) => !isFree(line))];
	const long = billed.filter(({ name = '' }) => plainText(name) !== itemName(name, ''));
	return {
		lines: billed.map((line) => ({ ...line, name: itemName(line.name) })),
		warnings: [
			...listed('Left out of the bill, since it costs nothing', free),
			...listed(`Shortened to ${longestName} characters`, long),
		],
	};
}

const isFree = ({ amount }: RawLine) => amount === 0;

function listed(what: string, lines: readonly RawLine[]): string[] {
	if (lines.length === 0) return [];
	const names = lines
		.slice(0, 3)
		.map(({ name }) => `"${shorten(plainText(name ?? '') || 'Item', 80)}"`);
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
