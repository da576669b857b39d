import { randomBytes } from 'node:crypto';
import type { Refusal } from '../rules/rule';

export interface Answer {
	readonly status: number;
	/** A string is sent as it is, anything else as JSON. */
	readonly body: unknown;
	readonly headers?: Readonly<Record<string, string>>;
}

/** The words that Exotel's v2 APIs put beside each `error_data.code`. */
const messages = {
	1000: 'Not Found',
	1001: 'Mandatory parameter missing',
	1002: 'Invalid parameter',
	1003: 'Resource does not belong to you',
	1007: 'Unable to parse the request body',
	1008: 'Duplicate resource',
	1010: 'Authorization failed',
	1011: 'Unsupported content type',
} as const;
export type ErrorCode = keyof typeof messages;

const newId = () => randomBytes(16).toString('hex');
export const newSid = newId;

/** One message's answer, or the `response` of a whole refusal. */
export interface ItemAnswer {
	readonly code: number;
	readonly error_data: {
		readonly code: ErrorCode;
		readonly message: string;
		readonly description: string;
	} | null;
	readonly status: 'success' | 'failure';
	readonly data: { readonly sid: string } | null;
}

function failure(status: number, code: ErrorCode, description: string): ItemAnswer {
	const error_data = { code, message: messages[code], description };
	return { code: status, error_data, status: 'failure', data: null };
}

function success(sid: string): ItemAnswer {
	return { code: 202, error_data: null, status: 'success', data: { sid } };
}

export const itemAccepted = success;
export const itemRefused = ({ code, description }: Refusal) => failure(400, code, description);

/** The request was read: one answer a message, by position. 207 as soon as one was refused. */
export function batchAnswer(items: readonly ItemAnswer[]): Answer {
	const failed = items.filter(({ status }) => status === 'failure').length;
	const status = failed === 0 ? 202 : 207;
	return {
		status,
		body: {
			request_id: newId(),
			method: 'POST',
			http_code: status,
			metadata: { failed, total: items.length, success: items.length - failed },
			response: { whatsapp: { messages: items } },
		},
	};
}

/** The whole request was refused: `response` is one object. */
export function refusalAnswer(
	status: number,
	code: ErrorCode,
	description: string = messages[code],
): Answer {
	const response = failure(status, code, description);
	return { status, body: { request_id: newId(), method: 'POST', http_code: status, response } };
}

/** The envelope of the v1 end points, and of what stands in front of the API. */
export function restException(status: number, message: string): Answer {
	return { status, body: { RestException: { Status: status, Message: message } } };
}
