import type { CallbackKnobs } from './callbacks/knobs';

export interface Credentials {
	readonly apiKey: string;
	readonly apiToken: string;
	readonly accountSid: string;
}

export interface SandboxOptions {
	/** 0 (the default) takes any free port. The address is always 127.0.0.1. */
	port?: number;
	apiKey?: string;
	apiToken?: string;
	accountSid?: string;
	/** The sandbox's clock, in milliseconds since 1970. */
	now?: () => number;
	/**
	 * Names of the payment configurations that exist. A bill with another name arrives and cannot
	 * be paid. Absent: every name exists.
	 */
	paymentConfigurations?: readonly string[];
	callbacks?: Partial<CallbackKnobs>;
	/** Between the signs of life on a stream of events; 15,000 unless given. */
	heartbeatMs?: number;
}

export const defaultCredentials: Credentials = {
	apiKey: 'sandbox_key',
	apiToken: 'sandbox_token',
	accountSid: 'sandbox_account',
};
