import { element } from './element.js';
import { money } from './format.js';
import { icon } from './icons.js';

/** @typedef {import('../events/views').MessageView} MessageView */

/** @param {MessageView} view */
function what({ bill, statusUpdate, kind }) {
	if (bill) return `A bill of ${money(bill.total)}`;
	if (statusUpdate) return `News of order ${statusUpdate.reference}`;
	return kind === 'template' ? 'A template' : 'A text';
}

/**
 * What the customer never sees.
 *
 * @param {MessageView} view
 * @returns {import('./keyedList.js').Part<MessageView>}
 */
export function missedBubble(view) {
	const reason = element('p');
	return {
		element: element(
			'div',
			{ class: 'bubble missed' },
			element('p', { class: 'missed-title' }, icon('missed'), `${what(view)} did not arrive`),
			element('p', { dir: 'auto' }, view.text),
			reason,
		),
		update({ failure }) {
			reason.replaceChildren(
				failure ? `${failure.description} ` : '',
				element('code', {}, failure?.status ?? ''),
			);
		},
	};
}
