import { InvalidValue } from './invalid';
import { isBlank } from './readers';

const pattern =
	/^(\d{4})-(\d\d)-(\d\d)[T ]((?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?) ?(z|[+-]\d\d:?\d\d)?$/i;
const indiaTime = '+05:30';
const fix = 'Write it as 2026-08-15T18:00 (India time), or with another offset at the end.';

/**
 * A moment as n8n hands it over: ISO 8601 text, a Date, or luxon's DateTime. Text without an offset
 * is India time. A date without a time is refused, since a bill that expires on the 15th may mean
 * its first or its last minute; numbers are, since they may be seconds or milliseconds.
 * @throws InvalidValue
 */
export function readMoment(value: unknown): Date {
	if (isBlank(value)) throw new InvalidValue('is missing', fix);
	const date = typeof value === 'string' ? dateIn(value.trim()) : dateOf(value);
	if (date === undefined || Number.isNaN(date.getTime())) {
		throw new InvalidValue('is not a date and time that can be read', fix);
	}
	return date;
}

function dateIn(text: string): Date | undefined {
	const [, year, month, day, time, offset = indiaTime] = pattern.exec(text) ?? [];
	if (year === undefined || month === undefined || day === undefined) return undefined;
	// JavaScript takes 30 February for 2 March.
	const lastDay = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
	if (Number(day) > lastDay) return undefined;
	const zone = offset.replace(/^([+-]\d\d):?(\d\d)$/, '$1:$2').toUpperCase();
	return new Date(`${year}-${month}-${day}T${time}${zone}`);
}

function dateOf(value: unknown): Date | undefined {
	if (value instanceof Date) return new Date(value);
	if (typeof value !== 'object' || value === null) return undefined;
	if ('toJSDate' in value && typeof value.toJSDate === 'function') {
		const date: unknown = value.toJSDate();
		return date instanceof Date ? date : undefined;
	}
	return undefined;
}
