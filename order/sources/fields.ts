/** "Define Below": an order from the fields of a form, with amounts in rupees. */
import { z } from 'zod';

import { deliveryAddressSchema } from '../addresses';
import { notNegative, positive } from '../amounts';
import { later, optionalGroup, optionalText, parseInput, reading } from '../input';
import { itemSchemaWith } from '../item';
import { list } from '../list';
import { paise, readRupees, type Paise } from '../money';
import { makeOrder, referenceIdSchema, type Order, type OrderDraft, type Wording } from '../order';
import { readIndianMobile } from '../phone';
import { optional, readFlag, refuseNothing } from '../readers';
import { formWording } from '../rules';
import { extrasOf, extrasShape } from './extras';

type Typed = string | number;
type Untouched = '' | null | undefined;

const charge = reading<Paise | undefined, Typed | Untouched>(
	optional(notNegative(readRupees)),
	refuseNothing,
);
const itemSchema = later(() =>
	itemSchemaWith<Typed>(readRupees).extend({
		salePrice: reading<Paise | undefined, Typed | Untouched>(
			optional(positive(readRupees)),
			refuseNothing,
		),
	}),
);

const fieldsSchema = later(() =>
	z.object({
		referenceId: referenceIdSchema,
		to: reading<string, Typed>(readIndianMobile),
		goodsType: z.enum(['digital-goods', 'physical-goods']),
		/** Goods whose delivery is not known are not taken for goods without one. */
		needsDelivery: reading<boolean, boolean | string | null | undefined>(readFlag, () => true),
		items: list(itemSchema, 1),
		tax: charge,
		taxDescription: optionalText(60),
		shipping: charge,
		shippingDescription: optionalText(60),
		discount: charge,
		discountDescription: optionalText(60),
		discountProgramName: optionalText(60),
		expectedTotal: charge,
		deliveryAddress: optionalGroup(deliveryAddressSchema),
		...extrasShape(),
	}),
);

/** The parameters as a form yields them. Fields that were left alone may be empty text. */
export type FieldsOrderInput = z.input<typeof fieldsSchema>;

/**
 * Reads the fields of a form. A description without its amount goes unused, as it does in a form
 * whose amount is an expression that found nothing; only a tax of 0 keeps its description
 * ("Includes GST ₹322.81"). So does an expiry text without an expiry. An amount or an expiry that is
 * there and undefined is refused: n8n gives undefined for an expression that found nothing, and the
 * bill would go out without it.
 * @param now the moment from which `expiresInMinutes` counts
 * @throws InvalidInput with every field that cannot be read or is over a limit
 */
export function readFieldsOrder(
	parameters: unknown,
	now: Date = new Date(),
	{ field }: Wording = formWording,
): OrderDraft {
	const form = parseInput(fieldsSchema, parameters, field);
	return {
		referenceId: form.referenceId,
		to: form.to,
		goodsType: form.goodsType,
		needsDelivery: form.needsDelivery,
		items: form.items,
		tax: { amount: form.tax ?? paise(0), description: form.taxDescription },
		shipping: chargeOf(form.shipping, { description: form.shippingDescription }),
		discount: chargeOf(form.discount, {
			description: form.discountDescription,
			programName: form.discountProgramName,
		}),
		deliveryAddress: form.deliveryAddress,
		...extrasOf(form, now),
		statedTotal: form.expectedTotal,
	};
}

const chargeOf = <Texts extends object>(amount: Paise | undefined, texts: Texts) =>
	amount === undefined ? undefined : { amount, ...texts };

/** @throws InvalidInput */
export function fieldsOrder(
	parameters: unknown,
	now: Date = new Date(),
	wording: Wording = formWording,
): Order {
	return makeOrder(readFieldsOrder(parameters, now, wording), now, wording);
}
