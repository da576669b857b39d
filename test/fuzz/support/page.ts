/** Reads the HTML of a preview as strictly as it is written: anything else in it is an error. */
const tokens =
	/(?<doctype><!doctype html>)|(?<style><style>[^<]*<\/style>)|(?<tag><\/?[a-z][a-z0-9]*(?: [a-z-]+="[^"<>]*")*(?: \/)?>)|(?<text>[^<>]+)/y;
const entities: ReadonlyMap<string, string> = new Map([
	['&amp;', '&'],
	['&lt;', '<'],
	['&gt;', '>'],
	['&quot;', '"'],
	['&#39;', "'"],
]);

const decoded = (text: string) =>
	text.replace(/&[^;]*;?/g, (entity) => {
		const character = entities.get(entity);
		if (character === undefined) throw new Error(`a bare "&": ${entity.slice(0, 20)}`);
		return character;
	});

export interface Page {
	/** The tags with their attributes, in their order. */
	readonly tags: readonly string[];
	/** The texts between them, as a person reads them. */
	readonly texts: readonly string[];
}

/** @throws for what is no tag, text or entity as the preview writes them */
export function readPage(html: string): Page {
	const tags: string[] = [];
	const texts: string[] = [];
	tokens.lastIndex = 0;
	while (tokens.lastIndex < html.length) {
		const at = tokens.lastIndex;
		const { tag, text } = tokens.exec(html)?.groups ?? {};
		if (tokens.lastIndex <= at) throw new Error(`no HTML of ours: ${html.slice(at, at + 60)}`);
		if (tag !== undefined) tags.push(tag);
		if (text !== undefined) texts.push(decoded(text));
	}
	return { tags, texts };
}
