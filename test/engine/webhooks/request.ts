/* eslint-disable @n8n/community-nodes/no-restricted-imports -- not shipped: reads node:http requests */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { parse as parseForm } from 'node:querystring';
import { buffer } from 'node:stream/consumers';
import type { IWorkflowExecuteAdditionalData } from 'n8n-workflow';
import { strict } from '../strict';

type HttpRequest = NonNullable<IWorkflowExecuteAdditionalData['httpRequest']>;
type HttpResponse = NonNullable<IWorkflowExecuteAdditionalData['httpResponse']>;

/** As n8n's body parser: other types leave the body undefined. @throws SyntaxError for broken JSON */
function parseBody(contentType: string, text: string): unknown {
	if (text === '') return undefined;
	if (contentType === 'application/json') return JSON.parse(text);
	if (contentType === 'application/x-www-form-urlencoded') return parseForm(text);
	return contentType === 'text/plain' ? text : undefined;
}

/** The request as n8n hands it to a node; undefined for JSON that is none, which n8n answers itself. */
export async function hostRequest(request: IncomingMessage): Promise<HttpRequest | undefined> {
	const rawBody = await buffer(request);
	const [contentType = ''] = (request.headers['content-type'] ?? '').split(';');
	const { searchParams } = new URL(request.url ?? '/', 'http://n8n.test');
	let body: unknown;
	try {
		body = parseBody(contentType, rawBody.toString());
	} catch {
		return undefined;
	}
	const query = Object.fromEntries(searchParams);
	// Of a body that n8n cannot parse it reads nothing by itself, from version 2 of a node on.
	const isRead = body !== undefined;
	const given = {
		headers: request.headers,
		params: {},
		query,
		body,
		rawBody: isRead ? rawBody : undefined,
		readRawBody: async () => void (given.rawBody = rawBody),
	};
	return strict<HttpRequest>('Request', given);
}

/** Node's part of the response. What express adds to it is not there, so that a use of it throws. */
export const hostResponse = (response: ServerResponse) => response as HttpResponse;
