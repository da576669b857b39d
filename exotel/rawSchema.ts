import { z } from 'zod';
import { readPaise } from '../order/amounts';
import { InvalidValue, later, reading } from '../order/input';
import { list } from '../order/list';

/** Text as JSON has it. Blank text would be sent, though it says nothing that could be checked. */
const text = reading((value) => {
	const fix = 'Write it as text, or leave out a field that is not required.';
	if (value === undefined) throw new InvalidValue('is missing', 'Add this field.');
	if (typeof value !== 'string') throw new InvalidValue('must be text', fix);
	if (value.trim() === '') throw new InvalidValue('is blank', fix);
	return value;
});

const seconds = reading((value) => {
	if (typeof value === 'string' && /^\d{1,11}$/.test(value)) return value;
	const fix = 'Write the seconds since 1970 as text, such as "1786798800".';
	throw new InvalidValue('is not a moment in UTC seconds, as text', fix);
});

function parametersSchema() {
	const amountSchema = z
		.object({ value: reading(readPaise), offset: z.literal(100) })
		.passthrough();
	const chargeSchema = amountSchema.extend({ description: text.optional() });
	const importerAddressSchema = z
		.object({
			address_line1: text,
			address_line2: text.optional(),
			city: text,
			zone_code: text.optional(),
			postal_code: text,
			country_code: text,
		})
		.passthrough();
	const itemSchema = z
		.object({
			name: text,
			amount: amountSchema,
			sale_amount: amountSchema.optional(),
			quantity: z.number(),
			retailer_id: text.optional(),
			image: z.object({ link: text }).passthrough().optional(),
			country_of_origin: text.optional(),
			importer_name: text.optional(),
			importer_address: importerAddressSchema.optional(),
		})
		.passthrough();
	const beneficiarySchema = z
		.object({
			name: text,
			address_line1: text,
			address_line2: text.optional(),
			city: text,
			state: text,
			country: text,
			postal_code: text,
		})
		.passthrough();
	const orderSchema = z
		.object({
			status: z.literal('pending'),
			type: z.literal('quick_pay').optional(),
			catalog_id: text.optional(),
			items: list(itemSchema, 1),
			subtotal: amountSchema,
			tax: chargeSchema,
			shipping: chargeSchema.optional(),
			discount: chargeSchema.extend({ discount_program_name: text.optional() }).optional(),
			expiration: z
				.object({ timestamp: seconds, description: text.optional() })
				.passthrough()
				.optional(),
		})
		.passthrough();
	const settingsSchema = z
		.object({
			type: z.literal('payment_gateway'),
			payment_gateway: z.object({ type: text, configuration_name: text }).passthrough(),
		})
		.passthrough();
	return z
		.object({
			reference_id: text,
			type: z.enum(['digital-goods', 'physical-goods']),
			payment_type: text.optional(),
			payment_configuration: text.optional(),
			payment_settings: list(settingsSchema, 1, 1).optional(),
			currency: z.literal('INR'),
			total_amount: amountSchema,
			beneficiaries: list(beneficiarySchema, 1, 1).optional(),
			order: orderSchema,
		})
		.passthrough();
}

function messageSchema() {
	return z
		.object({
			type: z.literal('order_details'),
			header: z
				.object({ type: z.literal('image'), image: z.object({ link: text }).passthrough() })
				.passthrough()
				.optional(),
			body: z.object({ text }).passthrough(),
			footer: z.object({ text }).passthrough().optional(),
			action: z
				.object({ name: z.literal('review_and_pay'), parameters: parametersSchema() })
				.passthrough(),
		})
		.passthrough();
}

/** The bill alone: `action.parameters`, which a template's order-details button carries, too. */
export const rawParametersSchema = later(parametersSchema);
export type RawParameters = z.output<typeof rawParametersSchema>;

/**
 * Exotel's interactive message `order_details` as somebody else wrote it, amounts in paise. Fields
 * that are not known here pass through: the raw form is for what Exotel adds later, too.
 */
export const rawMessageSchema = later(messageSchema);
export type RawMessage = z.output<typeof rawMessageSchema>;
