import { z } from 'zod';

const itemSchema = z
	.object({
		sid: z.string(),
		exo_detailed_status: z.string(),
		payment_reference_id: z.string().optional(),
	})
	.passthrough();
const messagesSchema = z.object({ messages: z.array(itemSchema) });
const bodySchema = z.union([
	z
		.object({ whatsapp: messagesSchema })
		.transform(({ whatsapp }) => ({ whatsapp, isWrapped: false })),
	z
		.object({ params: z.object({ whatsapp: messagesSchema }) })
		.transform(({ params: { whatsapp } }) => ({ whatsapp, isWrapped: true })),
]);

/** One report of Exotel's on its way to n8n. */
export interface Letter {
	/** Of the address, with its token. */
	readonly path: string;
	readonly item: z.output<typeof itemSchema>;
	/** Around the body: `{"params": {...}}`. */
	readonly isWrapped: boolean;
	/** The first is 1; the others are repeats. */
	readonly copy: number;
	/** How often it was not taken. */
	tries: number;
}

export function readLetters(path: string, text: string): Letter[] {
	const { whatsapp, isWrapped } = bodySchema.parse(JSON.parse(text));
	return whatsapp.messages.map((item) => ({ path, item, isWrapped, copy: 1, tries: 0 }));
}

/** Several reports in one body, as the array in Exotel's callbacks allows. */
export function bodyOf(letters: readonly Letter[]): string {
	const inner = { whatsapp: { messages: letters.map(({ item }) => item) } };
	return JSON.stringify(letters[0]?.isWrapped === true ? { params: inner } : inner);
}

export const isPayment = ({ item }: Letter) => item.exo_detailed_status === 'EX_PAYMENT_SUCCESS';
