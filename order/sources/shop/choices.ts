import { z } from 'zod';

import { notNegative } from '../../amounts';
import { flag, later, optionalText, parseInput, reading } from '../../input';
import { readRupees, type Paise } from '../../money';
import { readIndianMobile } from '../../phone';
import { optional, readText, refuseNothing } from '../../readers';

type Typed = string | number | null;

const choicesSchema = later(() =>
	z.object({
		/** Instead of the phone numbers in the order. */
		to: reading<string | undefined, Typed | undefined>(optional(readIndianMobile), refuseNothing),
		/** Instead of the order's number. */
		referenceId: reading<string | undefined, Typed | undefined>(
			optional(readText()),
			refuseNothing,
		),
		/** Before the order's number, such as `EN-`: two shops may both have an order 1001. */
		referencePrefix: reading<string | undefined, Typed | undefined>(
			optional(readText()),
			refuseNothing,
		),
		/** After a dash, such as `2` where the same order is billed again. */
		referenceSuffix: reading<string | undefined, Typed | undefined>(
			optional(readText()),
			refuseNothing,
		),
		/** Rupees off what is owed, beside the shop's own discounts. */
		extraDiscount: reading<Paise | undefined, Typed | undefined>(
			optional(notNegative(readRupees)),
			refuseNothing,
		),
		extraDiscountDescription: optionalText(60),
		/** Shopify marks the orders that n8n's own node creates as tests, too. */
		testOrders: z.enum(['skip', 'bill']).default('skip'),
		/** Leave the products' pictures away. */
		withoutImages: flag(),
	}),
);

/**
 * What the user decides about an order of a shop. Blank takes the shop's own value; a value that is
 * there and undefined is refused, since it is n8n's expression that found nothing.
 */
export type ShopChoices = z.input<typeof choicesSchema>;
export type Chosen = z.output<typeof choicesSchema>;

/** @throws InvalidInput */
export const readChoices = (choices: unknown): Chosen => parseInput(choicesSchema, choices);
