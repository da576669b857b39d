/**
 * A part of the page that shows one thing.
 *
 * @template V
 * @typedef {object} Part
 * @property {HTMLElement} element
 * @property {(view: V) => void} update
 * @property {() => void} [end] stops what goes on by itself
 */

/**
 * The children of an element, in the order of their numbers.
 *
 * @template {{ readonly id: string, readonly number: number }} V
 * @template {Part<V>} P
 */
export class KeyedList {
	/** @type {Map<string, { part: P, number: number }>} */
	#entries = new Map();

	/**
	 * @param {HTMLElement} container
	 * @param {(view: V) => P} create
	 * @param {{ most: number, newestFirst?: boolean }} options of more than `most` the oldest go
	 */
	constructor(container, create, { most, newestFirst = false }) {
		this.container = container;
		this.create = create;
		this.most = most;
		this.newestFirst = newestFirst;
	}

	get size() {
		return this.#entries.size;
	}

	parts() {
		return [...this.#entries.values()].map(({ part }) => part);
	}

	/** @param {string} id */
	get(id) {
		return this.#entries.get(id)?.part;
	}

	/** Shows what is new, renews what is there. @param {V} view */
	put(view) {
		const known = this.get(view.id);
		if (known) known.update(view);
		else this.#insert(view);
	}

	clear() {
		for (const id of [...this.#entries.keys()]) this.#remove(id);
	}

	/** @param {V} view */
	#insert(view) {
		const part = this.create(view);
		const after = [...this.#entries.values()]
			.filter(({ number }) => (this.newestFirst ? number < view.number : number > view.number))
			.sort((a, b) => (this.newestFirst ? b.number - a.number : a.number - b.number))[0];
		this.container.insertBefore(part.element, after?.part.element ?? null);
		this.#entries.set(view.id, { part, number: view.number });
		part.update(view);
		if (this.size > this.most) this.#removeOldest();
	}

	#removeOldest() {
		const [oldest] = [...this.#entries].sort(([, a], [, b]) => a.number - b.number);
		if (oldest) this.#remove(oldest[0]);
	}

	/** @param {string} id */
	#remove(id) {
		const part = this.get(id);
		part?.end?.();
		part?.element.remove();
		this.#entries.delete(id);
	}
}
