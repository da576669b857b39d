import { billCard } from './billCard.js';
import { element } from './element.js';
import { missedBubble } from './missedBubble.js';
import { textBubble } from './textBubble.js';

/** @typedef {import('../events/views').MessageView} MessageView */
/** @typedef {import('./keyedList.js').Part<MessageView>} MessagePart */

/** @param {MessageView} view @param {(sid: string) => void} open @returns {MessagePart} */
function inside(view, open) {
	if (view.failure) return missedBubble(view);
	return view.bill ? billCard(view, view.bill, open) : textBubble(view);
}

/**
 * A message of the business. One that is reported as failed after all is taken away.
 *
 * @param {MessageView} first
 * @param {(sid: string) => void} open shows a bill in the sheet
 * @returns {MessagePart & { message(): MessageView }}
 */
export function message(first, open) {
	let view = first;
	let part = inside(view, open);
	const root = element('li', { class: 'theirs' }, part.element);
	return {
		element: root,
		message: () => view,
		update(newer) {
			if ((newer.failure === null) !== (view.failure === null)) {
				part.end?.();
				part = inside(newer, open);
				root.replaceChildren(part.element);
			}
			view = newer;
			part.update(newer);
		},
		end: () => part.end?.(),
	};
}
