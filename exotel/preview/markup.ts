const entities: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
};
const escape = (text: string) => text.replace(/[&<>"']/g, (character) => entities[character] ?? '');

/** A piece of a page. Only {@link markup} makes one, so that no text gets in without being escaped. */
class Markup {
	constructor(readonly text: string) {}
}
export type { Markup };

/** Absent: nothing at all, for a part that a bill does not have. */
type Part = Markup | readonly Markup[] | string | number | undefined;

function textOf(part: Part): string {
	if (part === undefined) return '';
	if (part instanceof Markup) return part.text;
	if (typeof part === 'string' || typeof part === 'number') return escape(String(part));
	return part.map(textOf).join('');
}

/** HTML as it is written, with every value in it escaped that is not HTML by this tag. */
export function markup(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
	return new Markup(strings.map((string, i) => string + textOf(parts[i])).join(''));
}
