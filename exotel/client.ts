import { sleep, type IHttpRequestOptions } from 'n8n-workflow';
import { readAnswer, type Outcome } from './answer';
import { envelope, type Message, type Shared } from './message';
import { problemOf } from './network';

export interface HttpAnswer {
	readonly statusCode: number;
	readonly headers: Readonly<Record<string, unknown>>;
	readonly body?: unknown;
}

export interface Connection {
	/** Sends with the credential's authentication; rejects only where there is no HTTP answer. */
	readonly request: (options: IHttpRequestOptions) => Promise<HttpAnswer>;
	readonly messagesUrl: string;
	/** Milliseconds that Exotel has to answer one request. */
	readonly timeout: number;
	/** What must not stand in an error or an output, even where Exotel repeats it. */
	readonly secrets: readonly string[];
	/** True once the user has stopped the execution. */
	readonly isCancelled: () => boolean;
}

/** Waits before a second, third, … try, in milliseconds; Retry-After replaces one of them. */
const whenThrottled = [1_000, 2_000, 4_000, 8_000, 16_000];
/** Shorter: it may be a hiccup of the network, or an address that was never right. */
const whenUnreachable = [1_000, 2_000];
/** All waits of one request together, in milliseconds: a longer Retry-After is not waited for. */
const longestWait = 90_000;

/** Milliseconds from a Retry-After header, which carries seconds or a date; undefined without one. */
function retryAfter(headers: HttpAnswer['headers']): number | undefined {
	const value = headers['retry-after'];
	if (typeof value !== 'string' || value === '') return undefined;
	const wait = /^\d+$/.test(value) ? Number(value) * 1_000 : Date.parse(value) - Date.now();
	return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}

interface Attempt {
	readonly outcomes: Outcome[];
	/** Milliseconds to wait before each further try, as far as one makes sense. */
	readonly waits: readonly number[];
}

async function attempt(
	{ request, messagesUrl, timeout, secrets }: Connection,
	messages: readonly Message[],
	shared: Shared,
): Promise<Attempt> {
	try {
		// No HTTP error may be thrown: n8n's helper would send again on a 401. Redirects would carry
		// the Authorization header to another origin.
		const answer = await request({
			method: 'POST',
			url: messagesUrl,
			body: envelope(messages, shared),
			json: true,
			timeout,
			returnFullResponse: true,
			ignoreHttpStatusErrors: true,
			disableFollowRedirect: true,
		});
		const outcomes = readAnswer(answer.statusCode, answer.body, messages.length, secrets);
		const asked = retryAfter(answer.headers);
		return { outcomes, waits: whenThrottled.map((wait) => asked ?? wait) };
	} catch (error) {
		const outcome = problemOf(error);
		return { outcomes: messages.map(() => outcome), waits: whenUnreachable };
	}
}

const isRetryable = (outcome: Outcome) => outcome.kind === 'refused' && outcome.problem.retryable;

/** Sleeps in slices, so that a stopped execution does not wait on. */
async function pause(milliseconds: number, isCancelled: () => boolean): Promise<void> {
	const end = Date.now() + milliseconds;
	while (Date.now() < end && !isCancelled()) await sleep(Math.min(250, end - Date.now()));
}

/**
 * Sends one request and tells what became of each message, in their order. Sends again only what was
 * certainly not processed (429, 503, no connection), with growing waits that honour Retry-After.
 */
export async function sendMessages(
	connection: Connection,
	messages: readonly Message[],
	shared: Shared,
): Promise<Outcome[]> {
	let waited = 0;
	for (let tries = 0; ; tries++) {
		const { outcomes, waits } = await attempt(connection, messages, shared);
		const wait = waits[tries];
		if (wait === undefined || waited + wait > longestWait) return outcomes;
		if (!outcomes.every(isRetryable)) return outcomes;
		await pause(wait, connection.isCancelled);
		waited += wait;
		if (connection.isCancelled()) return outcomes;
	}
}
