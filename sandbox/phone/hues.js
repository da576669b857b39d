const count = 6;

/** @type {Map<string, string>} */
const given = new Map();

/** One of the colours of base.css for each customer, in turn. @param {string} customer */
export function hueOf(customer) {
	const hue = given.get(customer) ?? String(given.size % count);
	given.set(customer, hue);
	return hue;
}
