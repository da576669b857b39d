import { Bounded } from './bounded';
import { Courier } from './callbacks/courier';
import { Changes } from './events/changes';
import { FaultQueue } from './faults';
import { defaultCredentials, type Credentials, type SandboxOptions } from './options';
import { Orders } from './orders';
import type { Message, ReplyRecord, RequestRecord } from './records';
import { Templates } from './templates';
import { Windows } from './windows';

/** Everything that one sandbox knows. */
export class World {
	readonly credentials: Credentials;
	readonly now: () => number;
	readonly paymentConfigurations: readonly string[] | undefined;
	readonly heartbeatMs: number;
	readonly requests = new Bounded<RequestRecord>();
	readonly messages = new Bounded<Message>();
	readonly replies = new Bounded<ReplyRecord>();
	readonly orders = new Orders();
	readonly windows = new Windows();
	readonly templates = new Templates();
	readonly faults = new FaultQueue();
	/** For whoever watches. */
	readonly changes = new Changes();
	readonly courier: Courier;
	/** Ends each connection that a time-out fault keeps open. */
	readonly hanging = new Set<() => void>();

	constructor(options: SandboxOptions) {
		const { apiKey, apiToken, accountSid } = defaultCredentials;
		this.credentials = {
			apiKey: options.apiKey ?? apiKey,
			apiToken: options.apiToken ?? apiToken,
			accountSid: options.accountSid ?? accountSid,
		};
		this.now = options.now ?? Date.now;
		this.paymentConfigurations = options.paymentConfigurations;
		this.heartbeatMs = options.heartbeatMs ?? 15_000;
		this.courier = new Courier(this.now, options.callbacks ?? {}, this.changes);
	}

	/** ISO 8601, UTC. */
	timestamp(): string {
		return new Date(this.now()).toISOString();
	}

	forget(): void {
		this.requests.clear();
		this.messages.clear();
		this.replies.clear();
		this.orders.clear();
		this.windows.clear();
		this.templates.reset();
		this.faults.clear();
		this.courier.reset();
		for (const end of this.hanging) end();
		this.hanging.clear();
		this.changes.forget();
	}
}
