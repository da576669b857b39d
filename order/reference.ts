import { reading } from './input';
import { InvalidValue } from './invalid';
import { isBlank } from './readers';

export const longestReference = 35;

/**
 * Exotel's reference_id: up to 35 of A-Z a-z 0-9 _ . - (case-sensitive). A whole number, as a sheet
 * gives it, is taken as text. What has other characters is refused, never cleaned up silently: the
 * merchant must find the payment again under the reference that they gave.
 */
export const referenceIdSchema = reading<string, string | number>((value) => {
	const fix = `Use up to ${longestReference} letters, digits, dots, dashes and underscores.`;
	if (isBlank(value)) throw new InvalidValue('is missing', fix);
	const isText = typeof value === 'string';
	if (!isText && !(typeof value === 'number' && Number.isSafeInteger(value))) {
		throw new InvalidValue('must be text', fix);
	}
	const text = String(value).trim();
	if (/^[A-Za-z0-9_.-]{1,35}$/.test(text)) return text;
	const proposal = cleanedUp(text);
	throw new InvalidValue(
		/^[A-Za-z0-9_.-]+$/.test(text)
			? `has ${text.length} characters, and the limit is ${longestReference}`
			: 'has characters other than A-Z, a-z, 0-9, "_", "." and "-": no spaces, "#" or "/"',
		proposal === '' ? fix : `${fix} For instance: ${proposal}`,
	);
});

const cleanedUp = (text: string) =>
	withoutStrangers(text).slice(0, longestReference).replace(/-+$/, '');

/** `#1001` becomes `1001`, `ORD 2025/42` becomes `ORD-2025-42`. It may still be too long, or empty. */
export function withoutStrangers(text: string): string {
	const runs = text.slice(0, 200).replace(/[^A-Za-z0-9_.-]+/g, '-');
	return runs.replace(/^-+/, '').replace(/-+$/, '');
}
