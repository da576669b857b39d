import { items, sums } from './billDetails.js';
import { everySecond, now } from './clock.js';
import { button, element, setText } from './element.js';
import { phone, statusWord } from './format.js';
import { icon } from './icons.js';
import { orderState } from './orderState.js';
import { stamp } from './stamp.js';
import { words } from './textBubble.js';

/** @typedef {import('../events/views').MessageView} MessageView */
/** @typedef {import('../events/views').BillView} BillView */

/** Of more items the rest is in the sheet. */
const shownItems = 4;

/** @param {string | null} link */
function picture(link) {
	if (link === null) return null;
	const name = link.replace(/[?#].*$/, '').replace(/^.*\//, '');
	const title = `A picture stands here: ${link}`;
	return element('p', { class: 'picture', title }, icon('picture'), element('span', {}, name));
}

/** @param {MessageView} view */
function head({ business, order }) {
	const status = element('span', { class: 'order-status' });
	const root = element(
		'header',
		{},
		element('p', { class: 'business' }, phone(business)),
		element('p', { class: 'reference', dir: 'auto' }, order?.reference ?? ''),
		status,
	);
	return { root, status };
}

/** What changes on a card: the order's status, whether it is paid, the time that is left. */
function strip() {
	const title = element('strong');
	const detail = element('span');
	const root = element('p', { class: 'strip' }, title, detail);
	return {
		root,
		/** @param {import('./orderState.js').OrderState} state */
		show({ tone, title: word, detail: more }) {
			root.dataset['tone'] = tone;
			setText(title, word);
			setText(detail, more);
		},
	};
}

/** @param {import('./orderState.js').OrderState} state @param {BillView} bill */
function buttonText({ kind }, { isQuickPay }) {
	if (kind !== 'open') return 'View details';
	return isQuickPay ? 'Pay now' : 'Review and pay';
}

/**
 * @param {MessageView} first
 * @param {BillView} bill
 * @param {(sid: string) => void} open shows it in the sheet
 * @returns {import('./keyedList.js').Part<MessageView>}
 */
export function billCard(first, bill, open) {
	let view = first;
	const { root: header, status } = head(view);
	const shown = strip();
	const time = stamp();
	const pay = button('', () => open(first.id), { class: 'pay' });
	const root = element(
		'article',
		{ class: 'bubble bill', 'aria-label': `Bill ${view.order?.reference ?? ''}` },
		picture(view.picture),
		header,
		words(view),
		items(bill, shownItems),
		sums(bill),
		bill.expiryNote && element('p', { class: 'footer', dir: 'auto' }, bill.expiryNote),
		view.footer && element('p', { class: 'footer', dir: 'auto' }, view.footer),
		shown.root,
		time.element,
		pay,
	);
	const refresh = () => {
		if (!view.order) return;
		const state = orderState(view.order, bill, now());
		shown.show(state);
		setText(pay, buttonText(state, bill));
		pay.dataset['kind'] = state.kind;
		setText(status, statusWord(view.order.status));
		status.dataset['status'] = view.order.status;
	};
	return {
		element: root,
		update(newer) {
			view = newer;
			time.update(newer);
			refresh();
		},
		end: everySecond(refresh),
	};
}
