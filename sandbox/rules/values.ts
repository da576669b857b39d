/** What a single value may look like. Each returns a predicate or is one; none throws. */

import { isRecord } from './places';

export const object = isRecord;

export const array = (value: unknown): value is unknown[] => Array.isArray(value);

export const string = (value: unknown): value is string => typeof value === 'string';

export const boolean = (value: unknown) => typeof value === 'boolean';

/** Length in Unicode code points. */
export const text = (min: number, max: number) => (value: unknown) =>
	string(value) && [...value].length >= min && [...value].length <= max;

export const oneOf =
	(...allowed: readonly unknown[]) =>
	(value: unknown) =>
		allowed.includes(value);

export const matches = (pattern: RegExp) => (value: unknown) =>
	string(value) && pattern.test(value);

export const wholeNumber = (min: number) => (value: unknown) =>
	Number.isSafeInteger(value) && Number(value) >= min;

export function webAddress(value: unknown): boolean {
	if (!string(value) || !URL.canParse(value)) return false;
	return ['http:', 'https:'].includes(new URL(value).protocol);
}

/** E.164 allows 15 digits; no country's numbers are shorter than 8 with its code. */
export const phoneNumber = matches(/^\+?[1-9][0-9]{7,14}$/);

/** Numbers come with and without a plus and mean the same. */
export const digits = (phone: string) => phone.replace(/\D/g, '');
