import { now } from './clock.js';
import { element } from './element.js';
import { time } from './format.js';
import { icon } from './icons.js';

/** @typedef {import('../events/views').MessageView} MessageView */

const ticks = /** @type {const} */ ({
	accepted: ['waiting', 'Accepted'],
	sent: ['sent', 'Sent'],
	delivered: ['twice', 'Delivered'],
	seen: ['twice', 'Read'],
});

/**
 * When it came, and how far the sender knows it to be.
 *
 * @returns {import('./keyedList.js').Part<Pick<MessageView, 'at' | 'receipt'>>}
 */
export function stamp() {
	const root = element('p', { class: 'stamp' });
	return {
		element: root,
		update({ at, receipt }) {
			const [picture, word] = ticks[receipt];
			root.dataset['receipt'] = receipt;
			root.replaceChildren(
				element('time', { datetime: at }, time(Date.parse(at), now())),
				icon(picture),
				element('span', {}, word),
			);
		},
	};
}
