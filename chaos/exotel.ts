import { createHash } from 'node:crypto';
import { z } from 'zod';
import { startSandbox, type Sandbox } from '../sandbox';
import type { Fault } from '../sandbox/faults';
import type { CallbackKnobs } from '../sandbox/callbacks/knobs';

const referenced = z.object({ reference_id: z.string() });
const messageSchema = z.object({
	content: z.object({
		interactive: z.object({ action: z.object({ parameters: referenced }) }),
	}),
});
const requestsSchema = z.array(
	z.object({
		number: z.number(),
		at: z.string().transform((text) => Date.parse(text)),
		answered: z.number().nullable(),
		fault: z.string().nullable(),
		body: z.object({ whatsapp: z.object({ messages: z.array(messageSchema) }) }),
	}),
);
const acceptedSchema = z.array(z.object({ number: z.number(), reference: z.string().nullable() }));
const ordersSchema = z.array(
	z.object({ reference: z.string(), accepted: z.number(), paid: z.boolean().nullable() }),
);

/** A request of the nodes, with the bills in it. */
export interface BillRequest {
	/** Rises with everything that comes into being in the sandbox. */
	readonly number: number;
	/** Milliseconds since 1970. */
	readonly at: number;
	/** Null where there was no answer. */
	readonly answered: number | null;
	readonly fault: string | null;
	readonly references: readonly string[];
}

/** The sandbox of a run, by its controls; its records are the evidence. */
export class Exotel {
	private constructor(private readonly sandbox: Sandbox) {}

	static async start(seed: number): Promise<Exotel> {
		const secret = (name: string) =>
			createHash('sha256').update(`${name} of run ${seed}`).digest('hex').slice(0, 40);
		const callbacks = { retryDelaysMs: [500, 500, 500] };
		return new Exotel(
			await startSandbox({ apiKey: secret('key'), apiToken: secret('token'), callbacks }),
		);
	}

	get url(): string {
		return this.sandbox.url;
	}

	get credentials() {
		return this.sandbox.credentials;
	}

	/** What the customer does with a bill; false if the bill is not there or cannot be paid any more. */
	async customer(act: 'pay' | 'fail' | 'see', reference: string): Promise<boolean> {
		return (await this.ask('POST', `/orders/${reference}/${act}`)).ok;
	}

	async fault(...faults: ReadonlyArray<Partial<Fault>>): Promise<void> {
		await this.told('POST', '/faults', faults);
	}

	async turn(knobs: Partial<CallbackKnobs>): Promise<void> {
		await this.told('POST', '/callbacks', knobs);
	}

	/** The oldest first. */
	async requests(): Promise<BillRequest[]> {
		const requests = requestsSchema.parse(await this.told('GET', '/requests'));
		return requests.map(({ body, ...request }) => ({
			...request,
			references: body.whatsapp.messages.map(
				({ content }) => content.interactive.action.parameters.reference_id,
			),
		}));
	}

	/** Bills that were accepted, whatever was answered; the oldest first. */
	async accepted() {
		return acceptedSchema.parse(await this.told('GET', '/messages'));
	}

	async orders() {
		return ordersSchema.parse(await this.told('GET', '/orders'));
	}

	async stop(): Promise<void> {
		await this.sandbox.close();
	}

	private ask(method: string, path: string, body?: unknown): Promise<Response> {
		return fetch(`${this.url}/_sandbox${path}`, {
			method,
			...(body !== undefined && {
				body: JSON.stringify(body),
				headers: { 'content-type': 'application/json' },
			}),
		});
	}

	private async told(method: string, path: string, body?: unknown): Promise<unknown> {
		const answer = await this.ask(method, path, body);
		if (!answer.ok) throw new Error(`${method} /_sandbox${path}: ${answer.status}`);
		return await answer.json();
	}
}
