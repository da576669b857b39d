import { z } from 'zod';

import { deliveryAddressSchema } from './addresses';
import { notNegative, readPaise } from './amounts';
import { flag, optionalGroup, optionalText, parseInput, reading, later } from './input';
import { attempt, InvalidInput, InvalidValue } from './invalid';
import { itemSchemaWith } from './item';
import { list } from './list';
import { paise, type Paise } from './money';
import { readIndianMobile } from './phone';
import { optional } from './readers';
import { referenceIdSchema } from './reference';
import { formWording, problemsBetweenFields, type Wording } from './rules';
import { totalsOf } from './totals';

export { referenceIdSchema } from './reference';
export type { Wording } from './rules';

const amount = reading<Paise, Paise>(notNegative(readPaise));

const orderSchema = later(() =>
	z.object({
		referenceId: referenceIdSchema,
		/** The customer, an Indian mobile number in any spelling; +91 and ten digits in the Order. */
		to: reading<string, string | number>(readIndianMobile),
		goodsType: z.enum(['digital-goods', 'physical-goods']),
		/** Physical goods that are shipped: they need a delivery address. */
		needsDelivery: flag(),
		items: list(itemSchemaWith<Paise>(readPaise), 1),
		/** Added to the prices. A tax inside them is 0 here, and told in the description. */
		tax: z.object({ amount, description: optionalText(60) }).default({ amount: paise(0) }),
		shipping: z.object({ amount, description: optionalText(60) }).optional(),
		discount: z
			.object({ amount, description: optionalText(60), programName: optionalText(60) })
			.optional(),
		/** After `at` the customer cannot pay. */
		expiry: z.object({ at: z.date(), text: optionalText(120) }).optional(),
		deliveryAddress: optionalGroup(deliveryAddressSchema),
		catalogId: optionalText(),
		/** Shows the customer only "Pay now". */
		quickPay: flag(),
		/** What the user or the shop says that the total is: it must be ours to the paisa. */
		statedTotal: reading<Paise | undefined, Paise | null | undefined>(
			optional(notNegative(readPaise)),
		),
	}),
);

/** What a source hands over: texts as they were typed, amounts already in paise. */
export type OrderDraft = z.input<typeof orderSchema>;

/** A bill that Exotel can take. Only {@link makeOrder} makes one. Amounts are in paise. */
export type Order = Readonly<Omit<z.output<typeof orderSchema>, 'statedTotal'>> & {
	readonly subtotal: Paise;
	readonly total: Paise;
};

/**
 * Checks a draft by the rules of Exotel and Meta, and adds up. Items with neither a picture nor a
 * Retailer ID get `item-1`, `item-2`, … by their position, because Exotel asks for one.
 * @param now the moment from which an expiry counts
 * @param wording how the problems are told
 * @throws InvalidInput with every problem of every field; when all fields are right one by one,
 * with every problem between them
 */
export function makeOrder(
	draft: OrderDraft,
	now: Date = new Date(),
	wording: Wording = formWording,
): Order {
	const { statedTotal, ...fields } = parseInput(orderSchema, draft, wording.field);
	const totals = attempt(() => totalsOf(fields));
	if (totals instanceof InvalidValue) {
		const { message: problem, fix } = totals;
		throw new InvalidInput([{ field: wording.field(['total']), value: undefined, problem, fix }]);
	}
	const items = fields.items.map((item, index) =>
		item.imageUrl === undefined && item.retailerId === undefined
			? { ...item, retailerId: `item-${index + 1}` }
			: item,
	);
	const order = { ...fields, items, ...totals };
	const problems = problemsBetweenFields(order, statedTotal, now, wording);
	if (problems.length > 0) throw new InvalidInput(problems);
	return order;
}
