import { z } from 'zod';

/** What is answered although nothing was processed, or what breaks on the way. */
export const faultKinds = [
	'400',
	'401',
	'402',
	'403',
	'404',
	'429',
	'500',
	'503',
	'partial',
	'nosid',
	'wrongcount',
	'badjson',
	'timeout',
	'reset',
] as const;
type FaultKind = (typeof faultKinds)[number];

/** After these a caller cannot know whether the messages were accepted. */
const mayStrikeLate: readonly FaultKind[] = ['500', '503', 'badjson', 'timeout', 'reset'];
const mayRetryAfter: readonly FaultKind[] = ['429', '503'];

const faultFields = z
	.object({
		kind: z.coerce.string().pipe(z.enum(faultKinds)),
		/** How many requests it strikes. */
		times: z.number().int().min(1).max(10_000).default(1),
		when: z.enum(['beforeProcessing', 'afterProcessing']).optional(),
		/** The header's value: seconds or an HTTP date. */
		retryAfter: z.union([z.number().min(0), z.string()]).optional(),
		/** Which message of the request is refused; the last one if there are fewer. */
		item: z.number().int().min(0).optional(),
	})
	.strict();

const onlyFor = (field: string, kinds: readonly FaultKind[]) =>
	`${field} is only for ${kinds.join(', ')}`;

export const fault = faultFields.superRefine(({ kind, when, retryAfter, item }, context) => {
	const refuse = (field: string, kinds: readonly FaultKind[]) =>
		context.addIssue({ code: 'custom', path: [field], message: onlyFor(field, kinds) });
	if (when && !mayStrikeLate.includes(kind)) refuse('when', mayStrikeLate);
	if (retryAfter !== undefined && !mayRetryAfter.includes(kind))
		refuse('retryAfter', mayRetryAfter);
	if (item !== undefined && kind !== 'partial') refuse('item', ['partial']);
});
export type Fault = z.infer<typeof fault>;

/** An answer about single messages needs their processing; the rest strikes before unless told. */
export function isProcessed({ kind, when }: Fault): boolean {
	const spoilsItems = kind === 'partial' || kind === 'nosid' || kind === 'wrongcount';
	return spoilsItems || when === 'afterProcessing';
}

/** Faults for the next requests to the messages call, in the order in which they were queued. */
export class FaultQueue {
	#waiting: Fault[] = [];

	add(faults: readonly Fault[]): void {
		this.#waiting.push(...faults.map((one) => ({ ...one })));
	}

	list(): readonly Fault[] {
		return this.#waiting;
	}

	/** The fault for the request that has just arrived. */
	take(): Fault | undefined {
		const next = this.#waiting[0];
		if (!next) return undefined;
		next.times -= 1;
		if (next.times === 0) this.#waiting.shift();
		return next;
	}

	clear(): void {
		this.#waiting = [];
	}
}
