import { element, setText } from './element.js';
import { exactTime, phone } from './format.js';
import { highlight } from './highlight.js';
import { hueOf } from './hues.js';
import { icon } from './icons.js';
import { wireWords } from './wireWords.js';

/** @typedef {import('../events/views').RequestView} RequestView */
/** @typedef {import('../events/views').CallbackView} CallbackView */

/**
 * @param {RequestView | CallbackView} first
 * @returns {import('./keyedList.js').Part<RequestView | CallbackView>}
 */
export function wireEntry(first) {
	const { direction, who, customers } = wireWords(first);
	const title = element('span', { class: 'wire-title' });
	const result = element('span', { class: 'result' });
	const lines = element('div', { class: 'wire-lines' });
	const json = element('pre', { tabindex: '0', 'aria-label': 'JSON' });
	const [only, ...others] = customers;
	const about = others.length > 0 ? `${customers.length} customers` : phone(only ?? '');
	const summary = element(
		'summary',
		{},
		icon(direction),
		title,
		result,
		element(
			'span',
			{ class: 'wire-sub' },
			element(
				'span',
				{},
				`${who} · `,
				element('time', { datetime: first.at }, exactTime(first.at)),
			),
			element('span', { class: 'wire-about' }, about),
		),
	);
	const root = element(
		'li',
		{
			class: 'wire-entry',
			'data-direction': direction,
			...(only !== undefined && others.length === 0 && { 'data-hue': hueOf(only) }),
		},
		element('details', {}, summary, lines, json),
	);
	highlight(root, customers);
	return {
		element: root,
		update(view) {
			const wire = wireWords(view);
			setText(title, wire.title);
			setText(result, wire.result);
			result.dataset['tone'] = wire.tone;
			lines.replaceChildren(...wire.lines.map((line) => element('p', {}, line)));
			setText(json, view.json);
		},
	};
}
