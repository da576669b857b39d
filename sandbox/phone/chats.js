import { Chat } from './chat.js';
import { byId } from './element.js';
import { highlight } from './highlight.js';
import { Tabs } from './tabs.js';

/** @typedef {import('../events/views').MessageView} MessageView */
/** @typedef {import('../events/views').ReplyView} ReplyView */
/** @typedef {import('../events/views').WindowsView} WindowsView */

const mostChats = 200;

/** Every customer's phone, side by side. */
export class Chats {
	#container = byId('chats', HTMLElement);
	#empty = byId('empty', HTMLElement);
	/** @type {Map<string, Chat>} */
	#chats = new Map();
	/** @type {WindowsView} */
	#windows = { forAll: 'always', customers: [] };
	#tabs = new Tabs((customer) => this.show(customer));

	/** @param {(sid: string) => void} open shows a bill in the sheet */
	constructor(open) {
		this.open = open;
	}

	/** @param {string} sid @returns {MessageView | undefined} */
	message(sid) {
		return [...this.#chats.values()].map((chat) => chat.message(sid)).find(Boolean);
	}

	/** @param {MessageView} view */
	putMessage(view) {
		const chat = this.#of(view.customer);
		chat.putMessage(view);
		this.#tabs.setUnread(view.customer, chat.unread);
	}

	/** @param {ReplyView} view */
	putReply(view) {
		this.#of(view.customer).putReply(view);
	}

	/** @param {WindowsView} windows */
	setWindows(windows) {
		this.#windows = windows;
		for (const chat of this.#chats.values()) chat.setWindows(windows);
	}

	/** @param {string} customer */
	show(customer) {
		for (const chat of this.#chats.values()) {
			chat.element.toggleAttribute('data-shown', chat.customer === customer);
		}
		this.#tabs.select(customer);
		this.#chats.get(customer)?.element.scrollIntoView({ inline: 'nearest', block: 'nearest' });
	}

	clear() {
		for (const customer of [...this.#chats.keys()]) this.#remove(customer);
		this.#empty.hidden = false;
	}

	/** @param {string} customer */
	#of(customer) {
		const known = this.#chats.get(customer);
		if (known) return known;
		const [oldest] = this.#chats.keys();
		if (oldest !== undefined && this.#chats.size >= mostChats) this.#remove(oldest);
		const chat = new Chat(customer, this.open);
		this.#chats.set(customer, chat);
		chat.setWindows(this.#windows);
		this.#empty.hidden = true;
		this.#container.append(chat.element);
		this.#tabs.add(customer);
		highlight(chat.element, [customer]);
		if (this.#chats.size === 1) this.show(customer);
		return chat;
	}

	/** @param {string} customer */
	#remove(customer) {
		this.#chats.get(customer)?.end();
		this.#chats.delete(customer);
		this.#tabs.remove(customer);
	}
}
