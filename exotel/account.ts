import { z } from 'zod';
import { triggerToken } from './callbackUrl';
import {
	InvalidInput,
	InvalidValue,
	type InputProblem,
	optionalText,
	parseInput,
	type Reads,
	reading,
	text,
	later,
} from '../order/input';

/** Exotel's API hosts; there is no third one for messages. Source: Exotel's payment message page. */
export const regionUrls = {
	mumbai: 'https://api.in.exotel.com',
	singapore: 'https://api.exotel.com',
} as const;

function readBaseUrl(value: unknown): string {
	const fix = 'Enter an address such as https://proxy.example.com, and nothing after its path.';
	if (typeof value !== 'string' || !URL.canParse(value.trim())) {
		throw new InvalidValue('is not a web address', fix);
	}
	const url = new URL(value.trim());
	if (!['http:', 'https:'].includes(url.protocol)) {
		throw new InvalidValue('does not start with http:// or https://', fix);
	}
	if (url.username || url.password) throw new InvalidValue('holds a user name or password', fix);
	if (url.search || url.hash) throw new InvalidValue('has a part after "?" or "#"', fix);
	return url.href.replace(/\/+$/, '');
}

const shared = {
	apiKey: text(),
	apiToken: text(),
	accountSid: text(),
	callbackSecret: optionalText(),
	previousCallbackSecret: optionalText(),
};
const credentialSchema = later(() =>
	z.discriminatedUnion('region', [
		z.object({ ...shared, region: z.enum(['mumbai', 'singapore']) }),
		z.object({ ...shared, region: z.literal('custom'), baseUrl: reading(readBaseUrl) }),
	]),
);

/**
 * Without the values in its errors: what was entered in the wrong field may be a secret.
 * @throws InvalidInput
 */
export function parseCredential<Out>(schema: Reads<Out>, credential: unknown): Out {
	let problems: readonly InputProblem[] = [];
	try {
		return parseInput(schema, credential);
	} catch (error) {
		if (error instanceof InvalidInput) problems = error.problems;
	}
	throw new InvalidInput(problems.map((problem) => ({ ...problem, value: undefined })));
}

export interface Account {
	readonly messagesUrl: string;
	/** The header of that name. The nodes leave it to n8n; a test of the credential cannot. */
	readonly authorization: string;
	/** False for a custom base URL: a proxy, or the sandbox. */
	readonly isExotelRegion: boolean;
	/** The key of callback tokens first, then the ones that are still honoured. */
	readonly callbackSecrets: readonly [string, ...string[]];
	/** What must never stand in an error, a log or an output. */
	readonly secrets: readonly string[];
}

/**
 * Reads an `exotelApi` credential.
 * @throws InvalidInput that names the credential's field; it never shows a secret's value
 */
export function readAccount(credential: unknown): Account {
	const read = parseCredential(credentialSchema, credential);
	const base = read.region === 'custom' ? read.baseUrl : regionUrls[read.region];
	const { apiToken, callbackSecret, previousCallbackSecret } = read;
	const current = callbackSecret ?? apiToken;
	const callbackSecrets: [string, ...string[]] = previousCallbackSecret
		? [current, previousCallbackSecret]
		: [current];
	const basic = Buffer.from(`${read.apiKey}:${apiToken}`).toString('base64');
	return {
		messagesUrl: `${base}/v2/accounts/${encodeURIComponent(read.accountSid)}/messages`,
		authorization: `Basic ${basic}`,
		isExotelRegion: read.region !== 'custom',
		callbackSecrets,
		secrets: [apiToken, read.apiKey, basic, ...callbackSecrets.map(triggerToken)],
	};
}
