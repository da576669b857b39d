import { element } from './element.js';
import { statusWord } from './format.js';
import { stamp } from './stamp.js';

/** @typedef {import('../events/views').MessageView} MessageView */

/** @param {MessageView} view */
export function words({ text, templateLines: [name, ...lines] }) {
	if (name === undefined) return element('p', { class: 'words', dir: 'auto' }, text);
	return element(
		'div',
		{ class: 'words' },
		element('p', { class: 'label' }, `Template ${name}`),
		...lines.map((line) => element('p', { dir: 'auto' }, line)),
	);
}

/** @param {MessageView} view */
function update({ statusUpdate }) {
	if (!statusUpdate) return null;
	const { reference, status, description } = statusUpdate;
	return element(
		'div',
		{ class: 'order-update', 'data-status': status },
		element('p', { class: 'label' }, `Order ${reference}`),
		element('p', { class: 'order-word' }, statusWord(status)),
		description && element('p', { dir: 'auto' }, description),
	);
}

/**
 * A text, a template or the news of an order.
 *
 * @param {MessageView} view
 * @returns {import('./keyedList.js').Part<MessageView>}
 */
export function textBubble(view) {
	const time = stamp();
	return {
		element: element(
			'div',
			{ class: 'bubble' },
			update(view),
			words(view),
			view.footer && element('p', { class: 'footer', dir: 'auto' }, view.footer),
			time.element,
		),
		update: time.update,
	};
}
