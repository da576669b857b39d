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
	description: optionalText(120),
});
export type StatusChange = z.objectOutputType<ReturnType<typeof statusChangeShape>, z.ZodTypeAny>;

/** What surrounds the change in the chat. */
export const statusTextsShape = () => ({
	messageText: text({ max: 1024 }),
	footerText: optionalText(60),
});
export type StatusTexts = z.objectOutputType<ReturnType<typeof statusTextsShape>, z.ZodTypeAny>;

/** `action.parameters` of an order_status message; a template carries it too. */
export const statusParameters = ({ referenceId, orderStatus, description }: StatusChange) => ({
	reference_id: referenceId,
	order: { status: orderStatus, description },
});

/** A change of an order's status as Exotel's interactive message `order_status`. */
export const orderStatus = (change: StatusChange & StatusTexts) => ({
	type: 'interactive',
	interactive: {
		type: 'order_status',
		body: { text: change.messageText },
		footer: change.footerText && { text: change.footerText },
		action: { name: 'review_order', parameters: statusParameters(change) },
	},
});
