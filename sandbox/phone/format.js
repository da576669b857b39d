const zone = { timeZone: 'Asia/Kolkata' };
const rupees = new Intl.NumberFormat('en-IN', { style: 'currency', currency: 'INR' });
const clock = new Intl.DateTimeFormat('en-IN', { ...zone, hour: 'numeric', minute: '2-digit' });
const exactClock = new Intl.DateTimeFormat('en-IN', { ...zone, timeStyle: 'medium' });
const day = new Intl.DateTimeFormat('en-IN', { ...zone, day: 'numeric', month: 'short' });

/** @param {number} paise */
export const money = (paise) => rupees.format(paise / 100);

/** @param {number} ms since 1970 @param {number} now the same; the day is said unless it is today */
export function time(ms, now) {
	const text = clock.format(ms);
	return day.format(ms) === day.format(now) ? text : `${day.format(ms)}, ${text}`;
}

/** @param {string} at ISO 8601 */
export const exactTime = (at) => exactClock.format(Date.parse(at));

/** Indian mobile numbers in two halves of five. @param {string} number */
export const phone = (number) => number.replace(/^\+91(\d{5})(\d{5})$/, '+91 $1 $2');

const units = /** @type {const} */ ([
	['day', 86_400],
	['h', 3_600],
	['min', 60],
]);

/** In the largest unit that fits, and seconds in the last minute. @param {number} seconds */
export function duration(seconds) {
	const [unit, size] = units.find(([, length]) => seconds >= length) ?? ['s', 1];
	const count = Math.floor(seconds / size);
	return `${count} ${unit === 'day' && count > 1 ? 'days' : unit}`;
}

/** @param {number} count @param {string} one */
export const counted = (count, one) => `${count} ${count === 1 ? one : `${one}s`}`;

const statuses = new Map([
	['partially_shipped', 'Partially shipped'],
	['canceled', 'Canceled'],
]);

/** @param {string} status of an order */
export const statusWord = (status) =>
	statuses.get(status) ?? `${status.charAt(0).toUpperCase()}${status.slice(1)}`;
