import { counted, exactTime } from './format.js';

/** @typedef {import('../events/views').RequestView} RequestView */
/** @typedef {import('../events/views').CallbackView} CallbackView */

/**
 * What an entry shows of a request or a callback.
 *
 * @typedef {object} Wire
 * @property {'out' | 'back'} direction
 * @property {string} who
 * @property {string} title
 * @property {string} result
 * @property {'good' | 'bad' | 'warn' | 'plain'} tone
 * @property {readonly string[]} customers
 * @property {readonly string[]} lines
 */

const acts = {
	order_details: 'Send a bill',
	order_status: 'Update an order',
	text: 'Send a text',
	template: 'Send a template',
};

/** @param {RequestView} view */
function titleOf({ method, path, kinds: [kind, ...others] }) {
	if (kind === undefined) return `${method} ${path}`;
	if (others.length > 0) return `Send ${others.length + 1} messages`;
	return kind === null ? 'Send a message' : acts[kind];
}

/** @param {RequestView} view @returns {Wire} */
function request(view) {
	const { method, path, answered, fault, authorized, customers } = view;
	const isGood = answered !== null && answered < 300 && answered !== 207;
	return {
		direction: 'out',
		who: 'n8n → Exotel',
		title: titleOf(view),
		result: answered === null ? 'no answer' : String(answered),
		tone: isGood ? 'good' : 'bad',
		customers,
		lines: [
			`${method} ${path}`,
			`Authorization: Basic •••• (${authorized ? 'right' : 'wrong or missing'})`,
			...(fault === null ? [] : [`Struck by the queued fault ${fault}`]),
		],
	};
}

const tones = new Map([
	['taken', 'good'],
	['given up', 'bad'],
	['dropped', 'warn'],
]);

/** @param {CallbackView} view @returns {Wire} */
function callback({ status, url, progress, attempts, customer }) {
	const last = attempts.at(-1);
	const tone = tones.get(progress);
	return {
		direction: 'back',
		who: 'Exotel → n8n',
		title: status,
		result: last?.status ? String(last.status) : (last && 'no answer') || progress,
		tone: tone === 'good' || tone === 'bad' || tone === 'warn' ? tone : 'plain',
		customers: [customer],
		lines: [
			`POST ${url}`,
			`${progress}, ${counted(attempts.length, 'attempt')}`,
			...attempts.map((one) => `${exactTime(one.at)}: ${one.status ?? one.error ?? ''}`),
		],
	};
}

/** @param {RequestView | CallbackView} view */
export const wireWords = (view) => ('progress' in view ? callback(view) : request(view));
