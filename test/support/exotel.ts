import { startSandbox, type Sandbox, type SandboxOptions } from '../../sandbox';
import type { CallbackKnobs } from '../../sandbox/callbacks/knobs';
import { razorpay } from '../fixtures/sandbox-requests';
import { basic } from '../sandbox/harness';

export interface ReceivedOrder {
	readonly received: number;
	readonly accepted: number;
	readonly status: string;
	readonly paid: boolean;
	/** Null until the bill is paid. */
	readonly transactionId: string | null;
	readonly sid: string;
	/** UTC seconds. */
	readonly expiresAt: number | null;
}

export interface ReceivedRequest {
	readonly answered: number | null;
	readonly body: {
		readonly custom_data?: string;
		readonly status_callback?: string;
		readonly whatsapp?: { readonly messages: readonly { readonly to: string }[] };
	};
}

export interface SentCallback {
	readonly detailedStatus: string;
	readonly progress: 'waiting' | 'taken' | 'given up' | 'dropped';
	/** A status is null where nobody answered. */
	readonly attempts: readonly { readonly status: number | null }[];
}

/** The sandbox and its knobs, for tests of our nodes. */
export class Exotel {
	private constructor(private readonly sandbox: Sandbox) {}

	static async start(options: SandboxOptions = {}): Promise<Exotel> {
		return new Exotel(await startSandbox(options));
	}

	get url(): string {
		return this.sandbox.url;
	}

	/** The data of an `exotelApi` credential that reaches this sandbox. */
	get credential() {
		return { ...this.sandbox.credentials, region: 'custom', baseUrl: this.sandbox.url };
	}

	async order(reference: string): Promise<ReceivedOrder> {
		return await this.control('GET', `/orders/${reference}`);
	}

	/** Requests to the messages API, the oldest first. */
	async requests(): Promise<ReceivedRequest[]> {
		return await this.control('GET', '/requests');
	}

	/** Sends a bill to +91 99999 00001 as another program of the merchant's would. */
	async sendBill(reference: string, statusCallback: string): Promise<void> {
		const { apiKey, apiToken, accountSid } = this.sandbox.credentials;
		const answer = await fetch(`${this.url}/v2/accounts/${accountSid}/messages`, {
			method: 'POST',
			headers: {
				authorization: basic(apiKey, apiToken),
				'content-type': 'application/json',
			},
			body: JSON.stringify({ ...razorpay(reference), status_callback: statusCallback }),
		});
		if (answer.status !== 202) throw new Error(`${answer.status} ${await answer.text()}`);
	}

	/** What the customer does with the bill; resolves before Exotel reports it. */
	async customer(act: 'pay' | 'fail' | 'see', reference: string): Promise<void> {
		await this.control('POST', `/orders/${reference}/${act}`);
	}

	/** Exotel reports a status of the message that carried the bill. */
	async report(reference: string, detailedStatus: string): Promise<void> {
		const { sid } = await this.order(reference);
		await this.control('POST', `/messages/${sid}/status`, { detailedStatus });
	}

	/** The customer writes, in the chat of the last message that asked for callbacks. */
	async reply(customer: string, text: string): Promise<void> {
		const path = `/customers/${encodeURIComponent(customer)}/reply`;
		await this.control('POST', path, { text, profileName: 'Asha' });
	}

	/** The newest last. */
	async callbacks(): Promise<readonly SentCallback[]> {
		const { callbacks } = await this.control<{ callbacks: SentCallback[] }>('GET', '/callbacks');
		return callbacks;
	}

	/** Until `forget`. */
	async turnCallbackKnobs(knobs: Partial<CallbackKnobs>): Promise<void> {
		await this.control('POST', '/callbacks', knobs);
	}

	/** Strikes the next requests. */
	async fault(...faults: ReadonlyArray<Readonly<Record<string, unknown>>>): Promise<void> {
		await this.control('POST', '/faults', faults);
	}

	async forget(): Promise<void> {
		await this.control('DELETE', '');
	}

	async stop(): Promise<void> {
		await this.sandbox.close();
	}

	private async control<T>(method: string, path: string, body?: unknown): Promise<T> {
		const answer = await fetch(`${this.url}/_sandbox${path}`, {
			method,
			...(body !== undefined && {
				body: JSON.stringify(body),
				headers: { 'content-type': 'application/json' },
			}),
		});
		const text = await answer.text();
		if (!answer.ok) throw new Error(`${method} /_sandbox${path}: ${answer.status} ${text}`);
		return JSON.parse(text);
	}
}
