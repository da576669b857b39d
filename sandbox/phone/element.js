/**
 * Text goes in as text, never as markup: names and messages may hold anything.
 *
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {Readonly<Record<string, string>>} attributes never an event handler
 * @param {ReadonlyArray<Node | string | null>} children null is left out
 * @returns {HTMLElementTagNameMap[K]}
 */
export function element(tag, attributes = {}, ...children) {
	const made = document.createElement(tag);
	for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
	made.append(...children.filter((child) => child !== null));
	return made;
}

/**
 * @param {string} text
 * @param {(button: HTMLButtonElement) => void} act
 * @param {Readonly<Record<string, string>>} attributes
 */
export function button(text, act, attributes = {}) {
	const made = element('button', { type: 'button', ...attributes }, text);
	made.addEventListener('click', () => act(made));
	return made;
}

/**
 * An element of phone.html.
 *
 * @template {HTMLElement} E
 * @param {string} id
 * @param {new () => E} type
 * @returns {E}
 */
export function byId(id, type) {
	const found = document.getElementById(id);
	if (found instanceof type) return found;
	throw new Error(`phone.html has no ${type.name} #${id}`);
}

/**
 * Changes nothing where nothing is new: what is said twice is read aloud twice.
 *
 * @param {Node} node
 * @param {string} text
 */
export function setText(node, text) {
	if (node.textContent !== text) node.textContent = text;
}
