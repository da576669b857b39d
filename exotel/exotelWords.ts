import { z } from 'zod';
import { later } from '../order/input';
import { shorten } from '../order/invalid';

/** Whatever cannot be read is absent. */
export const wordText = () => z.string().nullish().catch(undefined);
export const wordsSchema = later(() =>
	z.object({
		code: z.union([z.number(), z.string()]).nullish().catch(undefined),
		message: wordText(),
		description: wordText(),
	}),
);
/** Exotel's `error_data`. The numbers mean different things in Exotel's own texts: show, never translate. */
export type ExotelWords = z.output<typeof wordsSchema>;

export type Mask = (words: ExotelWords) => ExotelWords;

/** They go into errors, logs and outputs: whole pages do not. */
const longestWords = 1000;

/** Exotel's words without the secrets that it may repeat, such as the token of a callback address. */
export const masking =
	(secrets: readonly string[]): Mask =>
	(words) => {
		const mask = <T>(value: T) =>
			typeof value === 'string'
				? shorten(
						secrets.reduce((rest: string, secret) => rest.replaceAll(secret, '***'), value),
						longestWords,
					)
				: value;
		const { code, message, description } = words;
		return { code: mask(code), message: mask(message), description: mask(description) };
	};
