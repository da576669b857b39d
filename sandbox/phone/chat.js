import { composer } from './composer.js';
import { control } from './controls.js';
import { button, element, setText } from './element.js';
import { phone } from './format.js';
import { hueOf } from './hues.js';
import { KeyedList } from './keyedList.js';
import { entry } from './entry.js';
import { attempt } from './news.js';
import { windowSwitch } from './windowSwitch.js';

/** @typedef {import('../events/views').MessageView} MessageView */
/** @typedef {import('../events/views').ReplyView} ReplyView */
/** @typedef {import('../events/views').WindowsView} WindowsView */

const mostMessages = 300;

/** One customer's phone. */
export class Chat {
	#business = '';
	#list = element('ol');
	#name = element('p', { class: 'profile', dir: 'auto' });
	#read;
	#window;
	/** @type {KeyedList<MessageView | ReplyView, import('./entry.js').Entry>} */
	#entries;

	/** @param {string} customer @param {(sid: string) => void} open */
	constructor(customer, open) {
		this.customer = customer;
		this.#window = windowSwitch(customer, () => this.#business);
		this.#read = button('Mark as read', () => this.#readAll(), { class: 'read' });
		const most = mostMessages;
		this.#entries = new KeyedList(this.#list, (view) => entry(view, open), { most });
		const heading = element('h2', {}, phone(customer));
		this.element = element(
			'section',
			{ class: 'chat', 'aria-label': phone(customer), 'data-hue': hueOf(customer), tabindex: '-1' },
			element(
				'header',
				{},
				element('span', { class: 'avatar', 'aria-hidden': 'true' }, customer.slice(-2)),
				element('div', {}, heading, this.#name),
				this.#read,
				this.#window.element,
			),
			element('div', { class: 'messages', tabindex: '0', 'aria-label': 'Messages' }, this.#list),
			composer(customer),
		);
	}

	/** Messages that the customer has and did not read. */
	get unread() {
		const messages = this.#entries.parts().map((part) => part.message());
		return messages.filter((one) => one && !one.failure && one.receipt !== 'seen').length;
	}

	/** @param {string} sid */
	message(sid) {
		return this.#entries.get(sid)?.message() ?? undefined;
	}

	/** @param {MessageView} view */
	putMessage(view) {
		this.#business = view.business;
		this.#entries.put(view);
		this.#read.setAttribute('aria-disabled', String(this.unread === 0));
		this.#window.refresh();
	}

	/** @param {ReplyView} view */
	putReply(view) {
		this.#entries.put(view);
		setText(this.#name, view.profileName);
	}

	/** @param {WindowsView} windows */
	setWindows(windows) {
		this.#window.update(windows);
	}

	end() {
		this.#window.end();
		this.#entries.clear();
		this.element.remove();
	}

	#readAll() {
		if (this.unread > 0) void attempt(control(['customers', this.customer, 'read']));
	}
}
