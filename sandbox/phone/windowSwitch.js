import { everySecond, now } from './clock.js';
import { control } from './controls.js';
import { button, element, setText } from './element.js';
import { time } from './format.js';
import { attempt } from './news.js';

/** @typedef {import('../events/views').WindowsView} WindowsView */

const windowMs = 24 * 3_600_000;

/**
 * @param {WindowsView} windows
 * @param {string} customer
 * @param {string} business
 */
function lastWrote({ customers, forAll }, customer, business) {
	const own = customers.filter((window) => window.customer === customer);
	const known =
		own.find((window) => window.business === business) ??
		own.find((window) => window.business === null);
	return known?.lastWrote ?? forAll;
}

/** @param {string} wrote an ISO time, never or always @returns {[isOpen: boolean, words: string]} */
function state(wrote) {
	if (wrote === 'always') return [true, 'always open'];
	const until = wrote === 'never' ? -Infinity : Date.parse(wrote) + windowMs;
	const isOpen = now() < until;
	return [isOpen, isOpen ? `open until ${time(until, now())}` : 'closed'];
}

/**
 * Whether free texts and bills reach the customer; a switch.
 *
 * @param {string} customer
 * @param {() => string} business the number that wrote last
 */
export function windowSwitch(customer, business) {
	/** @type {WindowsView} */
	let windows = { forAll: 'always', customers: [] };
	const isOpen = () => state(lastWrote(windows, customer, business()))[0];
	const words = element('span');
	const root = button(
		'',
		() => void attempt(control(['windows'], { customer, lastWrote: isOpen() ? 'never' : 0 })),
		{
			class: 'window',
			role: 'switch',
			'aria-checked': 'true',
			title:
				'Texts and bills reach a customer for 24 hours after they wrote; later only templates do',
		},
	);
	root.append(element('span', { class: 'knob' }), element('span', {}, '24-hour window'), words);
	const refresh = () => {
		const [open, text] = state(lastWrote(windows, customer, business()));
		root.setAttribute('aria-checked', String(open));
		setText(words, text);
	};
	refresh();
	return {
		element: root,
		/** @param {WindowsView} newer */
		update(newer) {
			windows = newer;
			refresh();
		},
		refresh,
		end: everySecond(refresh),
	};
}
