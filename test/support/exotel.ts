import { startSandbox, type Sandbox, type SandboxOptions } from '../../sandbox';

export interface ReceivedOrder {
	readonly received: number;
	readonly accepted: number;
	readonly status: string;
	readonly paid: boolean;
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
