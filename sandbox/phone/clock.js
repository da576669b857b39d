let offset = 0;

/** @type {Set<() => void>} */
const listeners = new Set();

/** The sandbox has a clock of its own. @param {number} sandboxNow milliseconds since 1970 */
export function setClock(sandboxNow) {
	offset = sandboxNow - Date.now();
}

/** The sandbox's time, in milliseconds since 1970. */
export const now = () => Date.now() + offset;

/** Calls once a second. @param {() => void} listener @returns {() => void} the way to stop it */
export function everySecond(listener) {
	listeners.add(listener);
	return () => listeners.delete(listener);
}

setInterval(() => {
	for (const listener of listeners) listener();
}, 1_000);
