import { z } from 'zod';
import { optionalText, text } from '../order/input';
import { referenceIdSchema } from '../order/order';

/** Exotel's table writes `partially-shipped`; its sample and Meta write the underscore. */
export const orderStatuses = [
	'processing',
	'partially_shipped',
	'shipped',
	'completed',
	'canceled',
] as const;

export const statusChangeShape = () => ({
	referenceId: referenceIdSchema,
	orderStatus: z.enum(orderStatuses),
	messageText: text({ max: 1024 }),
	description: optionalText(120),
	footerText: optionalText(60),
});
export type StatusChange = z.objectOutputType<ReturnType<typeof statusChangeShape>, z.ZodTypeAny>;

/** A change of an order's status as Exotel's interactive message `order_status`. */
export const orderStatus = (change: StatusChange) => ({
	type: 'interactive',
	interactive: {
		type: 'order_status',
		body: { text: change.messageText },
		footer: change.footerText && { text: change.footerText },
		action: {
			name: 'review_order',
			parameters: {
				reference_id: change.referenceId,
				order: { status: change.orderStatus, description: change.description },
			},
		},
	},
});
