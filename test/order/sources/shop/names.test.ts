import { shopify, shopifyLine } from '../samples';

const named = (name: unknown) => {
	const { items, warnings } = shopify({ line_items: [{ ...shopifyLine, name }] });
	return { name: items[0]?.name, warnings };
};

test.each<[raw: unknown, name: string]>([
	['Bread', 'Bread'],
	['Tea &ndash; 250&nbsp;g &#8211; &#x20B9;5', 'Tea – 250 g – ₹5'],
	['<b>Bread</b><br/>rye', 'Bread rye'],
	['H<sub>2</sub>O < 5 °C', 'H2O < 5 °C'],
	['&lt;b&gt; &amp;ndash; &unknown; &#0; &#x110000;', '<b> &ndash; &unknown; &#0; &#x110000;'],
	[' Bread\r\n\t rye\u0000 ', 'Bread rye'],
	['A\ud800B', 'A\ufffdB'],
	['', 'Item'],
	['<img src=x>', 'Item'],
	['\u200b\u200b', 'Item'],
	[501, '501'],
	[{ en: 'Bread' }, 'Item'],
	['N'.repeat(60), 'N'.repeat(60)],
])('%j is called %j', (raw, name) => {
	expect(named(raw)).toEqual({ name, warnings: [] });
});

test.each<[raw: string, name: string]>([
	['N'.repeat(61), `${'N'.repeat(59)}…`],
	[
		'Handblock printed cotton kurta in indigo with a mandarin collar, M',
		'Handblock printed cotton kurta in indigo with a mandarin…',
	],
	[`${'N'.repeat(20)} ${'M'.repeat(60)}`, `${'N'.repeat(20)} ${'M'.repeat(38)}…`],
])('%j is cut to %j', (raw, name) => {
	const result = named(raw);
	expect(result.name).toBe(name);
	expect(result.warnings).toEqual([
		`Shortened to 60 characters: "${raw.slice(0, 79)}${raw.length > 80 ? '…' : raw.slice(79)}".`,
	]);
});

test('a name that has only a title is that title and its variant', () => {
	const line = { ...shopifyLine, name: undefined, title: 'Bread', variant_title: null };
	expect(shopify({ line_items: [line] }).items[0]?.name).toBe('Bread');
});

test('lines that cost nothing are left out, and told', () => {
	const free = { ...shopifyLine, price: '0.00' };
	const names = ['Bag', 'Card', 'Pen', 'Pin'];
	const { items, warnings } = shopify({
		line_items: [shopifyLine, ...names.map((name) => ({ ...free, name }))],
	});
	expect(items).toHaveLength(1);
	expect(warnings).toEqual([
		'Left out of the bill, since it costs nothing: "Bag", "Card", "Pen" and 1 more.',
	]);
});

test.each<[ids: object, retailerId: string]>([
	[{ sku: 'A', variant_id: 2, product_id: 3 }, 'A'],
	[{ sku: '', variant_id: 2, product_id: 3 }, '2'],
	[{ sku: null, variant_id: null, product_id: 3 }, '3'],
	[{ sku: ' ', variant_id: 0, product_id: 2 ** 60 }, '1'],
])('%j is the item %s of the catalogue', (ids, retailerId) => {
	expect(shopify({ line_items: [{ ...shopifyLine, ...ids }] }).items[0]?.retailerId).toBe(
		retailerId,
	);
});
