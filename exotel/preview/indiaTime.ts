const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
/** India has one time zone, 5 h 30 min ahead of UTC all year. */
const offset = 5.5 * 3_600_000;

/** `15 Aug 2026, 6:05 pm`; by hand, since what Intl writes differs from one Node.js to the next. */
export function indiaTime(moment: Date): string {
	const local = new Date(moment.getTime() + offset);
	const hours = local.getUTCHours();
	const minutes = String(local.getUTCMinutes()).padStart(2, '0');
	const time = `${hours % 12 || 12}:${minutes} ${hours < 12 ? 'am' : 'pm'}`;
	return `${local.getUTCDate()} ${months[local.getUTCMonth()]} ${local.getUTCFullYear()}, ${time}`;
}
