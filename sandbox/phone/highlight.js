/** @type {Map<HTMLElement, readonly string[]>} */
const tied = new Map();

/** @param {readonly string[]} customers */
function light(customers) {
	for (const [element, own] of tied) {
		if (!element.isConnected) tied.delete(element);
		element.toggleAttribute(
			'data-lit',
			own.some((customer) => customers.includes(customer)),
		);
	}
}

/**
 * Ties an element to customers: while it is pointed at or has the focus, all that is tied to the
 * same ones lights up.
 *
 * @param {HTMLElement} element
 * @param {readonly string[]} customers
 */
export function highlight(element, customers) {
	tied.set(element, customers);
	for (const begin of ['pointerenter', 'focusin']) {
		element.addEventListener(begin, () => light(customers));
	}
	for (const end of ['pointerleave', 'focusout']) element.addEventListener(end, () => light([]));
}
