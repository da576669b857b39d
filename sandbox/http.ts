/* eslint-disable @n8n/community-nodes/no-restricted-imports -- not shipped: a server needs node:http */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Answer } from './api/answers';

/** Largest request body that is read, in bytes. */
export const maxBodyBytes = 5_000_000;

/**
 * The whole body; undefined if it is larger than `maxBodyBytes`: then it is read to its end and
 * thrown away, since a caller that is still sending would not see an answer.
 */
export async function readBody(request: IncomingMessage): Promise<string | undefined> {
	const chunks: Buffer[] = [];
	let size = 0;
	for await (const chunk of request) {
		const bytes = Buffer.from(chunk);
		size += bytes.length;
		if (size <= maxBodyBytes) chunks.push(bytes);
		else chunks.length = 0;
	}
	return size > maxBodyBytes ? undefined : Buffer.concat(chunks).toString('utf8');
}

/** Undefined if the text is not JSON. */
export function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

export function send(response: ServerResponse, { status, body, headers }: Answer): void {
	const text = typeof body === 'string' ? body : JSON.stringify(body);
	response.writeHead(status, {
		'content-type': 'application/json',
		'content-length': Buffer.byteLength(text),
		...headers,
	});
	response.end(text);
}
