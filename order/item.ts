import { z } from 'zod';

import { importerAddressSchema, optionalGroup } from './addresses';
import { positive } from './amounts';
import { optionalText, reading, text, wholeNumber } from './input';
import { formatRupees, type Paise } from './money';
import { optional, readUrl, type Reader } from './readers';

/**
 * An item of an order, with amounts that `readAmount` understands and `Amount` describes. Limits
 * are Meta's. Country of origin and importer are never required: Exotel's own samples omit them.
 */
export const itemSchemaWith = <Amount>(readAmount: Reader<Paise>) =>
	z
		.object({
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
		})
		.superRefine((item, context) => {
			if (item.salePrice !== undefined && item.salePrice >= item.price) {
				context.addIssue({
					code: 'custom',
					path: ['salePrice'],
					message: `must be smaller than the price, ${formatRupees(item.price)}`,
					params: { fix: 'Lower the sale price, or leave it empty.' },
				});
			}
			if (item.imageUrl !== undefined && item.retailerId !== undefined) {
				context.addIssue({
					code: 'custom',
					path: ['retailerId'],
					message: 'cannot be given for an item that has an Image URL',
					params: { fix: 'Keep one of the two: WhatsApp takes a picture or a Retailer ID.' },
				});
			}
		});
