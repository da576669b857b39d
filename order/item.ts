import { z } from 'zod';

import { importerAddressSchema } from './addresses';
import { positive } from './amounts';
import { optionalGroup, optionalText, reading, text, wholeNumber } from './input';
import type { Paise } from './money';
import { optional, readUrl, type Reader } from './readers';

/**
 * An item of an order, with amounts that `readAmount` understands and `Amount` describes. Limits
 * are Meta's. Country of origin and importer are never required: Exotel's own samples omit them.
 */
export const itemSchemaWith = <Amount>(readAmount: Reader<Paise>) =>
	z.object({
		name: text({ max: 60 }),
		price: reading<Paise, Amount>(positive(readAmount)),
		salePrice: reading<Paise | undefined, Amount | null | undefined>(
			optional(positive(readAmount)),
		),
		quantity: wholeNumber({ min: 1 }),
		retailerId: optionalText(),
		imageUrl: reading<string | undefined, string | null | undefined>(optional(readUrl)),
		countryOfOrigin: optionalText(100),
		importerName: optionalText(200),
		importerAddress: optionalGroup(importerAddressSchema),
	});
