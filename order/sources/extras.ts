import { longestExpiryMinutes, shortestExpiryMinutes } from '../expiry';
import { fieldLabel, flag, InvalidInput, optionalText, reading } from '../input';
import { readMoment } from '../moment';
import type { OrderDraft } from '../order';
import { optional, readWholeNumber, refuseNothing } from '../readers';

/** What a form adds to an order, whatever its source. */
export const extrasShape = () => ({
	expiresInMinutes: reading<number | undefined, string | number | null | undefined>(
		optional(readWholeNumber({ min: shortestExpiryMinutes, max: longestExpiryMinutes })),
		refuseNothing,
	),
	/** ISO text (India time unless it has an offset), a Date, or luxon's DateTime. */
	expiresAt: reading(optional(readMoment), refuseNothing),
	expiryText: optionalText(120),
	catalogId: optionalText(),
	quickPay: flag(),
});

interface Extras {
	readonly expiresInMinutes?: number | undefined;
	readonly expiresAt?: Date | undefined;
	readonly expiryText?: string | undefined;
	readonly catalogId?: string | undefined;
	readonly quickPay: boolean;
}

/**
 * @param now the moment from which `expiresInMinutes` counts
 * @throws InvalidInput where two expiries are given
 */
export function extrasOf(
	{ expiresInMinutes, expiresAt, expiryText, catalogId, quickPay }: Extras,
	now: Date,
): Pick<OrderDraft, 'expiry' | 'catalogId' | 'quickPay'> {
	if (expiresInMinutes !== undefined && expiresAt !== undefined) {
		throw new InvalidInput([
			{
				field: fieldLabel(['expiresAt']),
				value: expiresAt,
				problem: `cannot be given together with ${fieldLabel(['expiresInMinutes'])}`,
				fix: 'Keep one of the two.',
			},
		]);
	}
	const at =
		expiresInMinutes === undefined
			? expiresAt
			: new Date(now.getTime() + expiresInMinutes * 60_000);
	return { expiry: at && { at, text: expiryText }, catalogId, quickPay };
}
