import { button, byId, element } from './element.js';
import { phone } from './format.js';
import { hueOf } from './hues.js';

/** Enough to tell people apart. */
const shownDigits = 5;

/** Which customer's chat is shown where there is room for one only; elsewhere, which is in sight. */
export class Tabs {
	#nav = byId('tabs', HTMLElement);
	/** @type {Map<string, { tab: HTMLButtonElement, count: HTMLElement }>} */
	#tabs = new Map();

	/** @param {(customer: string) => void} show */
	constructor(show) {
		this.show = show;
	}

	/** @param {string} customer */
	add(customer) {
		const count = element('span', { class: 'count' });
		const attributes = { class: 'tab', 'data-hue': hueOf(customer), title: phone(customer) };
		const tab = button('', () => this.show(customer), attributes);
		tab.append(
			element('span', { class: 'dot' }),
			element('span', { class: 'unseen' }, customer.slice(0, -shownDigits)),
			element('span', {}, `…${customer.slice(-shownDigits)}`),
			count,
		);
		this.#tabs.set(customer, { tab, count });
		this.#nav.append(tab);
		this.#nav.hidden = this.#tabs.size < 2;
	}

	/** @param {string} customer @param {number} unread */
	setUnread(customer, unread) {
		const count = this.#tabs.get(customer)?.count;
		if (!count) return;
		count.hidden = unread === 0;
		count.replaceChildren(String(unread), element('span', { class: 'unseen' }, ' unread'));
	}

	/** @param {string} chosen */
	select(chosen) {
		for (const [customer, { tab }] of this.#tabs) {
			tab.setAttribute('aria-current', String(customer === chosen));
		}
	}

	/** @param {string} customer */
	remove(customer) {
		this.#tabs.get(customer)?.tab.remove();
		this.#tabs.delete(customer);
		this.#nav.hidden = this.#tabs.size < 2;
	}
}
