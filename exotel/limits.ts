import { z } from 'zod';
import { positive, readPaise } from '../order/amounts';
import { InvalidInput, later, parseInput, reading } from '../order/input';
import { formatRupees, readRupees, type Paise } from '../order/money';
import { optional, readFlag, refuseNothing } from '../order/readers';
import { parseCredential } from './account';
import type { Message } from './message';

const limitsSchema = later(() =>
	z.object({
		maxBillRupees: reading(optional(positive(readRupees)), refuseNothing),
		indianNumbersOnly: reading(readFlag, refuseNothing),
	}),
);

/**
 * What the owner of a credential allows. Nothing but the credential says it: no parameter, no
 * expression, no prompt of an AI agent.
 */
export interface Limits {
	/** Of one bill; undefined where every total is allowed. */
	readonly largestBill: Paise | undefined;
	readonly indianNumbersOnly: boolean;
}

/**
 * Reads the limits of an `exotelApi` credential. Apart from the account, which the trigger reads too: a
 * limit that cannot be read stops what is sent, and never a report of a payment.
 * @throws InvalidInput for a limit that cannot be read
 */
export function readLimits(credential: unknown): Limits {
	const { maxBillRupees, indianNumbersOnly } = parseCredential(limitsSchema, credential);
	return { largestBill: maxBillRupees, indianNumbersOnly };
}

const amountSchema = later(() =>
	z.object({ total_amount: z.object({ value: reading(readPaise), offset: z.literal(100) }) }),
);

/**
 * Every `total_amount` of a message, at whatever depth it stands: another kind of message bills without
 * another rule here.
 */
function totalsIn(value: unknown): Paise[] {
	if (typeof value !== 'object' || value === null) return [];
	const own = 'total_amount' in value ? [parseInput(amountSchema, value).total_amount.value] : [];
	return [...own, ...Object.values(value).flatMap(totalsIn)];
}

const whoCan = (setting: string) =>
	`only the owner of the Exotel API credential can change its setting "${setting}".`;

/** @throws InvalidInput for a message that the owner of the credential does not allow */
export function assertAllowed({ to, content }: Message, limits: Limits): void {
	const { largestBill, indianNumbersOnly } = limits;
	if (indianNumbersOnly && !/^\+91\d{10}$/.test(to)) {
		throw new InvalidInput([
			{
				field: 'To',
				value: to,
				problem: 'is not an Indian number, and the credential allows no other',
				fix: `Use a number that begins with +91; ${whoCan('Indian Numbers Only')}`,
			},
		]);
	}
	if (largestBill === undefined) return;
	const tooLarge = totalsIn(content).find((total) => total > largestBill);
	if (tooLarge === undefined) return;
	throw new InvalidInput([
		{
			field: 'Total',
			value: formatRupees(tooLarge),
			problem: `is more than the largest bill that the credential allows, ${formatRupees(largestBill)}`,
			fix: `Lower the total; ${whoCan('Largest Bill (Rupees)')}`,
		},
	]);
}
