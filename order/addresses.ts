import { z } from 'zod';

import { withAsciiDigits } from './digits';
import { optionalText, reading, text, later } from './input';
import { InvalidValue } from './invalid';
import { isBlank, readText } from './readers';

/** Where physical goods go: Meta's beneficiary, in India only. */
export const deliveryAddressSchema = later(() =>
	z.object({
		name: text({ max: 200 }),
		addressLine1: text({ max: 100 }),
		addressLine2: optionalText(100),
		city: text(),
		state: text(),
		country: reading<string, string | null | undefined>(readIndia),
		postalCode: reading<string, string | number>(readPin),
	}),
);

/** Who imported an item. The reference names no limits for it but the code of the country. */
export const importerAddressSchema = later(() =>
	z.object({
		addressLine1: text(),
		addressLine2: optionalText(),
		city: text(),
		zoneCode: optionalText(),
		postalCode: text(),
		countryCode: reading<string, string>(readCountryCode),
	}),
);

/** The one country that Meta delivers in, by the one name that it takes. */
function readIndia(value: unknown): string {
	const country = isBlank(value) ? 'India' : readText()(value);
	if (/^(?:india|ind|in|bharat|भारत)$/i.test(country)) return 'India';
	throw new InvalidValue('is not India', 'WhatsApp takes only addresses in India.');
}

/** A PIN code: six digits, the first not 0; "682 020" is 682020. */
function readPin(value: unknown): string {
	const fix = 'Write the six digits of the PIN code, such as 682020.';
	if (isBlank(value)) throw new InvalidValue('is missing', fix);
	const pin = withAsciiDigits(readText()(value)).replace(/\s/g, '');
	if (/^[1-9]\d{5}$/.test(pin)) return pin;
	throw new InvalidValue('is not an Indian PIN code', fix);
}

function readCountryCode(value: unknown): string {
	const fix = 'Write the two letters of the country, such as IN or CN.';
	if (isBlank(value)) throw new InvalidValue('is missing', fix);
	const code = readText()(value).toUpperCase();
	if (/^[A-Z]{2}$/.test(code)) return code;
	throw new InvalidValue('is not the two-letter code of a country', fix);
}
