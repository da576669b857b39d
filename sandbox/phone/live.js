/**
 * What the sandbox tells. `ready`: from now on it is news.
 *
 * @typedef {object} Listener
 * @property {(view: import('../events/views').ResetView) => void} reset
 * @property {(view: import('../events/views').MessageView) => void} message
 * @property {(view: import('../events/views').ReplyView) => void} reply
 * @property {(view: import('../events/views').RequestView) => void} request
 * @property {(view: import('../events/views').CallbackView) => void} callback
 * @property {(view: import('../events/views').WindowsView) => void} windows
 * @property {() => void} ready
 */

const kinds = /** @type {const} */ ([
	'reset',
	'message',
	'reply',
	'request',
	'callback',
	'windows',
	'ready',
]);

/**
 * Listens for good: a browser connects again by itself, and says what it heard last.
 *
 * @param {Listener} listener
 * @param {(state: 'live' | 'lost' | 'refused') => void} onState
 */
export function listen(listener, onState) {
	const source = new EventSource('/_sandbox/events');
	for (const kind of kinds) {
		source.addEventListener(kind, ({ data }) => listener[kind](JSON.parse(data)));
	}
	source.addEventListener('open', () => onState('live'));
	source.addEventListener('error', () => {
		onState(source.readyState === EventSource.CLOSED ? 'refused' : 'lost');
	});
}
