import { z } from 'zod';
import { InvalidInput, parseInput } from '../order/input';
import { paise } from '../order/money';
import { makeOrder, type Order, type OrderDraft } from '../order/order';

const amountSchema = z
	.object({ value: z.number().int().min(0), offset: z.literal(100) })
	.passthrough();
const chargeSchema = amountSchema.extend({
	description: z.string().optional(),
	discount_program_name: z.string().optional(),
});
const itemSchema = z
	.object({
		name: z.string(),
		amount: amountSchema,
		sale_amount: amountSchema.optional(),
		quantity: z.number().int().min(1),
		retailer_id: z.string().optional(),
		image: z.object({ link: z.string() }).passthrough().optional(),
	})
	.passthrough();
const beneficiarySchema = z
	.object({
		name: z.string(),
		address_line1: z.string(),
		address_line2: z.string().optional(),
		city: z.string(),
		state: z.string(),
		country: z.string(),
		postal_code: z.string(),
	})
	.passthrough();
const parametersSchema = z
	.object({
		reference_id: z.string(),
		type: z.enum(['digital-goods', 'physical-goods']),
		payment_type: z.string().optional(),
		payment_configuration: z.string().min(1).max(60).optional(),
		payment_settings: z.array(z.object({}).passthrough()).length(1).optional(),
		currency: z.literal('INR'),
		total_amount: amountSchema,
		beneficiaries: z.array(beneficiarySchema).length(1).optional(),
		order: z
			.object({
				status: z.literal('pending'),
				type: z.literal('quick_pay').optional(),
				catalog_id: z.string().optional(),
				items: z.array(itemSchema).min(1),
				subtotal: amountSchema,
				tax: chargeSchema,
				shipping: chargeSchema.optional(),
				discount: chargeSchema.optional(),
				expiration: z
					.object({ timestamp: z.string().regex(/^\d{1,11}$/), description: z.string().optional() })
					.passthrough()
					.optional(),
			})
			.passthrough(),
	})
	.passthrough();
type Parameters = z.output<typeof parametersSchema>;

/** Fields that are not known here pass through: the raw form is for what Exotel adds later, too. */
const rawSchema = z
	.object({
		type: z.literal('order_details'),
		header: z.object({ type: z.string() }).passthrough().optional(),
		body: z.object({ text: z.string().min(1) }).passthrough(),
		footer: z.object({ text: z.string() }).passthrough().optional(),
		action: z
			.object({ name: z.literal('review_and_pay'), parameters: parametersSchema })
			.passthrough(),
	})
	.passthrough();

export interface RawOrderDetails {
	readonly type: 'interactive';
	readonly interactive: z.output<typeof rawSchema>;
}

const charge = ({ value, description }: z.output<typeof chargeSchema>) => ({
	amount: paise(value),
	description,
});

const draftOf = (parameters: Parameters, to: string): OrderDraft => {
	const { order, beneficiaries } = parameters;
	const address = beneficiaries?.[0];
	return {
		referenceId: parameters.reference_id,
		to,
		goodsType: parameters.type,
		items: order.items.map((item) => ({
			name: item.name,
			price: paise(item.amount.value),
			salePrice: item.sale_amount && paise(item.sale_amount.value),
			quantity: item.quantity,
			retailerId: item.retailer_id,
			imageUrl: item.image?.link,
		})),
		tax: charge(order.tax),
		shipping: order.shipping && charge(order.shipping),
		discount: order.discount && {
			...charge(order.discount),
			programName: order.discount.discount_program_name,
		},
		expiry: order.expiration && {
			at: new Date(Number(order.expiration.timestamp) * 1000),
			text: order.expiration.description,
		},
		deliveryAddress: address && {
			name: address.name,
			addressLine1: address.address_line1,
			addressLine2: address.address_line2,
			city: address.city,
			state: address.state,
			country: address.country,
			postalCode: address.postal_code,
		},
		catalogId: order.catalog_id,
		quickPay: order.type === 'quick_pay',
		statedTotal: paise(parameters.total_amount.value),
	};
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** Looks through the levels of Exotel's request down to the interactive message. */
function unwrap(value: unknown): unknown {
	if (!isRecord(value)) return value;
	const { whatsapp, content, interactive } = value;
	if (isRecord(whatsapp) && Array.isArray(whatsapp['messages'])) {
		const { messages } = whatsapp;
		return messages.length === 1 ? unwrap(messages[0]) : value;
	}
	return isRecord(content) ? unwrap(content) : isRecord(interactive) ? interactive : value;
}

const refuse = (field: string, value: unknown, problem: string, fix: string) =>
	new InvalidInput([{ field, value, problem, fix }]);

/**
 * Reads an order_details message in Exotel's own JSON, amounts in paise, and checks it by the same
 * rules as any other order. The message itself is sent as it was written.
 * @param json the interactive message; a whole request, message or content around it is looked through
 * @throws InvalidInput that names the JSON path
 */
export function readRawOrderDetails(
	json: unknown,
	to: string,
	now: Date,
): { order: Order; content: RawOrderDetails } {
	const interactive = parseInput(rawSchema, unwrap(json));
	const { parameters } = interactive.action;
	const hasPayment = parameters.payment_type && parameters.payment_configuration;
	if (!hasPayment && !parameters.payment_settings) {
		const fix = 'Add payment_type and payment_configuration.';
		throw refuse('action.parameters.payment_configuration', undefined, 'is missing', fix);
	}
	const order = makeOrder(draftOf(parameters, to), now);
	const { subtotal } = parameters.order;
	if (subtotal.value !== order.subtotal) {
		throw refuse(
			'action.parameters.order.subtotal',
			subtotal.value,
			`is not the sum of the items, which is ${order.subtotal} paise`,
			`Set it to ${order.subtotal}.`,
		);
	}
	return { order, content: { type: 'interactive', interactive } };
}
