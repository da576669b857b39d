import { items, sums } from './billDetails.js';
import { everySecond, now } from './clock.js';
import { control } from './controls.js';
import { button, byId, element, setText } from './element.js';
import { money, phone } from './format.js';
import { attempt } from './news.js';
import { orderState } from './orderState.js';

/** @typedef {import('../events/views').MessageView} MessageView */
/** @typedef {import('../events/views').BillView} BillView */
/** @typedef {import('../events/views').OrderView} OrderView */

/** @param {BillView} bill */
function payee({ paymentType, configuration }) {
	const way = paymentType.replace(/^payment_gateway:/, '');
	return `${way === 'upi' ? 'UPI' : `Gateway ${way}`}, configuration ${configuration}`;
}

/** @param {string} name @param {string} text */
const fact = (name, text) =>
	element('div', {}, element('dt', {}, name), element('dd', { dir: 'auto' }, text));

/** @param {MessageView} view @param {BillView} bill @param {OrderView} order */
function facts({ business }, bill, { reference }) {
	return element(
		'dl',
		{ class: 'facts' },
		fact('To', phone(business)),
		fact('Order', reference),
		fact('By', payee(bill)),
		bill.address.length > 0 ? fact('Deliver to', bill.address.join('\n')) : null,
	);
}

/** @param {string} reference @param {BillView} bill */
function buttons(reference, bill) {
	/** @param {string} act */
	const act = (act) => () => void attempt(control(['orders', reference, act]));
	return [
		button(`Pay ${money(bill.total)}`, act('pay'), { class: 'pay', autofocus: '' }),
		button('Let the payment fail', act('fail'), { class: 'minor' }),
		button('Let the bill expire', act('expire'), { class: 'minor' }),
	];
}

/** Where the customer looks at a bill and pays it. */
export class Sheet {
	#dialog = byId('sheet', HTMLDialogElement);
	#heading = element('h2', { id: 'sheet-title' });
	#title = element('strong', { role: 'status' });
	#detail = element('span');
	#strip = element('p', { class: 'strip' }, this.#title, this.#detail);
	#acts = element('div', { class: 'acts' });
	#close = button('Close', () => this.#dialog.close());
	#done = button('Done', () => this.#dialog.close(), { class: 'done' });
	/** @type {HTMLButtonElement[]} */
	#toPay = [];
	/** @type {MessageView | undefined} */
	#view;

	constructor() {
		everySecond(() => this.#refresh());
		this.#dialog.addEventListener('close', () => (this.#view = undefined));
		this.#dialog.addEventListener('click', ({ target }) => {
			if (target === this.#dialog) this.#dialog.close();
		});
	}

	/** @param {MessageView} view */
	open(view) {
		const { bill, order } = view;
		if (!bill || !order) return;
		this.#view = view;
		this.#toPay = buttons(order.reference, bill);
		this.#acts.replaceChildren();
		this.#dialog.replaceChildren(
			element(
				'div',
				{ class: 'sheet-inside' },
				element('header', {}, this.#heading, this.#close),
				element('p', { class: 'amount' }, money(bill.total)),
				facts(view, bill, order),
				bill.isQuickPay ? null : items(bill),
				sums(bill),
				this.#strip,
				this.#acts,
			),
		);
		this.#refresh();
		this.#dialog.showModal();
	}

	/** @param {MessageView} view */
	update(view) {
		if (view.id !== this.#view?.id) return;
		this.#view = view;
		this.#refresh();
	}

	#refresh() {
		const { bill, order } = this.#view ?? {};
		if (!bill || !order) return;
		const { kind, tone, title, detail } = orderState(order, bill, now());
		Object.assign(this.#strip.dataset, { kind, tone });
		setText(this.#heading, kind === 'open' ? 'Review and pay' : 'Bill');
		setText(this.#title, title);
		setText(this.#detail, detail);
		this.#offer(kind === 'open' ? this.#toPay : [this.#done]);
	}

	/** Who has just paid goes on with the same key. @param {HTMLButtonElement[]} buttons */
	#offer(buttons) {
		if (this.#acts.firstChild === buttons[0]) return;
		const hadFocus = this.#acts.contains(document.activeElement);
		this.#acts.replaceChildren(...buttons);
		if (hadFocus) buttons[0]?.focus();
	}
}
