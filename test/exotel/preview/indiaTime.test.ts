import { indiaTime } from '../../../exotel/preview/indiaTime';

test.each([
	['2026-08-15T12:35:00Z', '15 Aug 2026, 6:05 pm'],
	['2026-12-31T18:29:59Z', '31 Dec 2026, 11:59 pm'],
	['2026-12-31T18:30:00Z', '1 Jan 2027, 12:00 am'],
	['2028-02-29T06:30:00Z', '29 Feb 2028, 12:00 pm'],
])('%s is %s in India', (moment, text) => expect(indiaTime(new Date(moment))).toBe(text));
