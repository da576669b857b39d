import fc from 'fast-check';

import { readMoment } from '../../order/moment';
import { refusalOf } from './support';

/** What n8n's expressions give: luxon's DateTime, told by its method. */
const luxonLike = (date: unknown) => ({ toISO: () => 'not used', toJSDate: () => date });

test.each<[unknown, string]>([
	['2026-08-15T18:00', '2026-08-15T12:30:00.000Z'],
	['2026-08-15 18:00', '2026-08-15T12:30:00.000Z'],
	['2026-08-15T18:00:30', '2026-08-15T12:30:30.000Z'],
	['2026-08-15T18:00:30.250', '2026-08-15T12:30:30.250Z'],
	['2026-08-15T00:00', '2026-08-14T18:30:00.000Z'],
	['2026-08-15T18:00Z', '2026-08-15T18:00:00.000Z'],
	['2026-08-15T18:00:00.000z', '2026-08-15T18:00:00.000Z'],
	['2026-08-15T18:00:00+05:30', '2026-08-15T12:30:00.000Z'],
	['2026-08-15T18:00:00-0700', '2026-08-16T01:00:00.000Z'],
	['2026-08-15 18:00 +05:30', '2026-08-15T12:30:00.000Z'],
	[' 2026-08-15T18:00 ', '2026-08-15T12:30:00.000Z'],
	['2028-02-29T12:00Z', '2028-02-29T12:00:00.000Z'],
	[new Date('2026-08-15T12:30:00Z'), '2026-08-15T12:30:00.000Z'],
	[luxonLike(new Date('2026-08-15T12:30:00Z')), '2026-08-15T12:30:00.000Z'],
])('%p is %s', (value, expected) => {
	expect(readMoment(value).toISOString()).toBe(expected);
});

test.each<[unknown]>([
	['2026-08-15'],
	['15/08/2026 18:00'],
	['2026-02-29T12:00'],
	['2026-02-30T12:00'],
	['2026-13-01T12:00'],
	['2026-00-01T12:00'],
	['2026-08-00T12:00'],
	['2026-08-15T24:00'],
	['2026-08-15T12:60'],
	['2026-08-15T12:00+99:00'],
	['tomorrow'],
	['1786000000'],
	[1786000000],
	[1786000000000],
	[new Date(Number.NaN)],
	[luxonLike(new Date(Number.NaN))],
	[luxonLike('2026-08-15')],
	[{ toJSDate: 5 }],
	[{}],
	[true],
])('%p is refused', (value) => {
	expect(refusalOf(() => readMoment(value)).message).toBe(
		'is not a date and time that can be read',
	);
});

test.each([[''], [undefined], [null]])('%p is missing', (value) => {
	expect(refusalOf(() => readMoment(value)).message).toBe('is missing');
});

test('an ISO text of any moment reads to that moment, with or without its offset', () => {
	const years = { min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true };
	fc.assert(
		fc.property(fc.date(years), (date) => {
			const iso = date.toISOString();
			expect(readMoment(iso)).toEqual(date);
			const inIndia = new Date(date.getTime() + 5.5 * 3_600_000).toISOString().slice(0, -1);
			expect(readMoment(inIndia)).toEqual(date);
			expect(readMoment(`${inIndia}+05:30`)).toEqual(date);
		}),
	);
});

test('a Date that is given is copied', () => {
	const date = new Date('2026-08-15T12:30:00Z');
	expect(readMoment(date)).not.toBe(date);
});
