const named: Readonly<Record<string, string>> = {
	amp: '&',
	apos: "'",
	bull: '•',
	copy: '©',
	deg: '°',
	eacute: 'é',
	frac12: '½',
	frac14: '¼',
	frac34: '¾',
	gt: '>',
	hellip: '…',
	laquo: '«',
	ldquo: '“',
	lsquo: '‘',
	lt: '<',
	mdash: '—',
	middot: '·',
	nbsp: ' ',
	ndash: '–',
	prime: '′',
	Prime: '″',
	quot: '"',
	raquo: '»',
	rdquo: '”',
	reg: '®',
	rsquo: '’',
	times: '×',
	trade: '™',
};

const entity = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z][A-Za-z\d]{1,7}));/g;
const breakingTag = /<(?:br|\/?(?:p|div|li|td))\b[^<>]*>/gi;
const tag = /<\/?[A-Za-z][^<>]*>/g;
const visible = /[\p{L}\p{N}\p{P}\p{S}]/u;

/**
 * What a customer would read: without HTML tags and entities (WooCommerce's names hold both), in one
 * line. Empty when nothing of it can be seen.
 */
export function plainText(html: string): string {
	const text = html
		.slice(0, 2000)
		.replace(breakingTag, ' ')
		.replace(tag, '')
		.replace(entity, decoded)
		.replace(/\p{Surrogate}/gu, '\uFFFD')
		.replace(/[\s\p{Cc}]+/gu, ' ')
		.trim();
	return visible.test(text) ? text : '';
}

function decoded(entire: string, decimal?: string, hex?: string, name?: string): string {
	if (name !== undefined) return Object.hasOwn(named, name) ? (named[name] ?? entire) : entire;
	const codePoint = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
	return codePoint > 0 && codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : entire;
}
