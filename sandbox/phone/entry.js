import { now } from './clock.js';
import { element } from './element.js';
import { time } from './format.js';
import { message } from './message.js';

/** @typedef {import('../events/views').MessageView} MessageView */
/** @typedef {import('../events/views').ReplyView} ReplyView */
/** @typedef {import('./keyedList.js').Part<MessageView | ReplyView> & { message(): MessageView | null }} Entry */

/** What the customer wrote. @param {ReplyView} view @returns {Entry} */
function reply({ text, at }) {
	const said = time(Date.parse(at), now());
	const bubble = element(
		'div',
		{ class: 'bubble' },
		element('p', { class: 'words', dir: 'auto' }, text),
		element('p', { class: 'stamp' }, element('time', { datetime: at }, said)),
	);
	return { element: element('li', { class: 'mine' }, bubble), message: () => null, update() {} };
}

/**
 * A line of a chat.
 *
 * @param {MessageView | ReplyView} view
 * @param {(sid: string) => void} open shows a bill in the sheet
 * @returns {Entry}
 */
export function entry(view, open) {
	if (!('kind' in view)) return reply(view);
	const part = message(view, open);
	return {
		...part,
		update(newer) {
			if ('kind' in newer) part.update(newer);
		},
	};
}
