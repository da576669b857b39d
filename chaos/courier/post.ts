/* eslint-disable @n8n/community-nodes/no-restricted-imports -- not shipped: reads an error */
import { isNativeError } from 'node:util/types';

/** Milliseconds that Exotel waits for an answer. */
const limit = 10_000;

/**
 * What a call came to: n8n answered, or said that it starts (which is a 200, too), or the connection
 * broke, or nobody was there.
 */
export type Answer =
	| { readonly kind: 'answered'; readonly status: number; readonly text: string }
	| { readonly kind: 'starting' | 'broken' | 'nobody' };

const startPage = /n8n is starting up/;

function codeOf(error: unknown): unknown {
	const cause: unknown = isNativeError(error) ? error.cause : undefined;
	return isNativeError(cause) ? Reflect.get(cause, 'code') : undefined;
}

export async function post(
	url: string,
	body: string,
	contentType = 'application/json',
): Promise<Answer> {
	try {
		const answer = await fetch(url, {
			method: 'POST',
			headers: { 'content-type': contentType },
			body,
			signal: AbortSignal.timeout(limit),
		});
		const text = await answer.text();
		if (startPage.test(text)) return { kind: 'starting' };
		return { kind: 'answered', status: answer.status, text };
	} catch (error) {
		return { kind: codeOf(error) === 'ECONNREFUSED' ? 'nobody' : 'broken' };
	}
}

/** What makes Exotel stop calling. */
export const isTaken = (answer: Answer) =>
	answer.kind === 'starting' || (answer.kind === 'answered' && answer.status === 200);

/** n8n was not there, or the address was not there yet. */
export const isAway = (answer: Answer) =>
	answer.kind !== 'answered' || [404, 502, 503].includes(answer.status);

/** For counting. */
export const nameOf = (answer: Answer) =>
	answer.kind === 'answered' ? String(answer.status) : answer.kind;
