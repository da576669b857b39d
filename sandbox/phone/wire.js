import { byId } from './element.js';
import { KeyedList } from './keyedList.js';
import { wireEntry } from './wireEntry.js';

/** @typedef {import('../events/views').RequestView} RequestView */
/** @typedef {import('../events/views').CallbackView} CallbackView */

const mostEntries = 500;
/** From this width on the panel stands beside the chats from the start. */
const wide = '(min-width: 1200px)';

/** What n8n and Exotel say to each other. */
export class Wire {
	#panel = byId('wire', HTMLElement);
	#button = byId('wire-button', HTMLButtonElement);
	#empty = byId('wire-empty', HTMLElement);
	/** @type {KeyedList<RequestView | CallbackView, ReturnType<typeof wireEntry>>} */
	#entries = new KeyedList(byId('wire-list', HTMLElement), wireEntry, {
		most: mostEntries,
		newestFirst: true,
	});

	constructor() {
		this.#button.addEventListener('click', () => this.#open(this.#panel.hidden));
		this.#panel.addEventListener('keydown', ({ key }) => {
			if (key !== 'Escape') return;
			this.#open(false);
			this.#button.focus();
		});
		this.#open(matchMedia(wide).matches);
	}

	/** @param {RequestView | CallbackView} view */
	put(view) {
		this.#entries.put(view);
		this.#empty.hidden = true;
	}

	clear() {
		this.#entries.clear();
		this.#empty.hidden = false;
	}

	/** @param {boolean} isOpen */
	#open(isOpen) {
		this.#panel.hidden = !isOpen;
		document.body.toggleAttribute('data-wire', isOpen);
		this.#button.setAttribute('aria-expanded', String(isOpen));
	}
}
