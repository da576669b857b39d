import { z } from 'zod';

const maxDelayMs = 600_000;

export const callbackKnobs = z
	.object({
		/** From the answer (or the event) to the callback. */
		delayMs: z.number().int().min(0).max(maxDelayMs),
		/** How many times each callback goes out, all at the same moment. */
		repeat: z.number().int().min(1).max(100),
		/** States that arise together (sent, delivered) go out newest first. */
		reorder: z.boolean(),
		/** Detailed statuses that never go out, or all of them. */
		drop: z.union([z.boolean(), z.array(z.string())]),
		/** Around the body: `{"params": {...}}`, as in Exotel's payment samples. */
		wrap: z.boolean(),
		/** The pause before each further attempt after any answer but 200. */
		retryDelaysMs: z.array(z.number().int().min(0).max(maxDelayMs)).max(20),
		/** How long the receiver may take to answer. */
		timeoutMs: z.number().int().min(1).max(maxDelayMs),
	})
	.strict();

export type CallbackKnobs = z.infer<typeof callbackKnobs>;

export const defaultKnobs: CallbackKnobs = {
	delayMs: 5,
	repeat: 1,
	reorder: false,
	drop: false,
	wrap: false,
	retryDelaysMs: [200, 1_000, 5_000],
	timeoutMs: 10_000,
};
