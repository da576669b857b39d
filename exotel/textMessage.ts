import { z } from 'zod';
import { flag, later, text } from '../order/input';

/** Source of the limit: Exotel's status 30029. */
export const textSchema = later(() => z.object({ text: text({ max: 4096 }), linkPreview: flag() }));
export type Text = z.output<typeof textSchema>;

/** A free-form text; it reaches only a customer who wrote in the last 24 hours. */
export const textMessage = ({ text: body, linkPreview }: Text) => ({
	recipient_type: 'individual',
	type: 'text',
	text: { body, preview_url: linkPreview },
});
