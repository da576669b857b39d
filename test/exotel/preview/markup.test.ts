import fc from 'fast-check';
import { markup } from '../../../exotel/preview/markup';

test('a text stands escaped, a piece of markup as it is, and nothing for what is absent', () => {
	const inner = markup`<b>${'<script>'}</b>`;
	const page = markup`<p>${inner}${[inner, inner]}${undefined}${2}</p>`;
	const bold = '<b>&lt;script&gt;</b>';
	expect(page.text).toBe(`<p>${bold}${bold}${bold}2</p>`);
});

test('no text can begin or end a tag, an entity or an attribute', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), (text) => {
			const escaped = markup`${text}`.text;
			expect(escaped).not.toMatch(/[<>"']/);
			expect(escaped.replace(/&(amp|lt|gt|quot|#39);/g, '')).not.toContain('&');
		}),
	);
});
