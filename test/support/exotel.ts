import { startSandbox, type Sandbox, type SandboxOptions } from '../../sandbox';

export interface ReceivedOrder {
	readonly received: number;
	readonly accepted: number;
	readonly status: string;
	readonly paid: boolean;
	readonly sid: string;
	/** UTC seconds. */
	readonly expiresAt: number | null;
}

export interface SentCallback {
	readonly url: string;
	readonly body: unknown;
	readonly progress: 'waiting' | 'taken' | 'given up' | 'dropped';
}

export interface ReceivedRequest {
	readonly answered: number | null;
	readonly body: {
		readonly custom_data?: string;
		readonly status_callback?: string;
		readonly whatsapp?: { readonly messages: readonly { readonly to: string }[] };
	};
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

	/** The customer pays. */
	async pay(reference: string): Promise<void> {
		await this.control('POST', `/orders/${reference}/pay`);
	}

	/** Exotel reports a status of the message that carried the bill. */
	async report(reference: string, detailedStatus: string): Promise<void> {
		const { sid } = await this.order(reference);
		await this.control('POST', `/messages/${sid}/status`, { detailedStatus });
	}

	/** The customer writes. */
	async reply(to: string, text: string): Promise<void> {
		await this.control('POST', `/customers/${encodeURIComponent(to)}/reply`, { text });
	}

	/** Every callback so far, the oldest first. */
	async callbacks(): Promise<SentCallback[]> {
		const { callbacks } = await this.control<{ callbacks: SentCallback[] }>('GET', '/callbacks');
		return callbacks;
	}

	async turnKnobs(knobs: Readonly<Record<string, unknown>>): Promise<void> {
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
