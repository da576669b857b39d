/* eslint-disable @n8n/community-nodes/no-restricted-imports -- not shipped: a server needs node:http */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { controls } from '.';
import { parseJson, readBody, send } from '../http';
import type { World } from '../world';
import { ControlError, type Control } from './control';

/** A prefix that Exotel will never have. */
export const controlPrefix = '/_sandbox';

/** References that were refused may hold any character. Undefined if it is no percent-encoding. */
function decode(part: string): string | undefined {
	try {
		return decodeURIComponent(part);
	} catch {
		return undefined;
	}
}

function match(control: Control, path: string): Record<string, string> | undefined {
	const names = control.path.split('/');
	const parts = path.split('/');
	if (names.length !== parts.length) return undefined;
	const params: Record<string, string> = {};
	for (const [index, name] of names.entries()) {
		const encoded = parts[index] ?? '';
		const part = decode(encoded);
		if (part === undefined) throw new ControlError(400, `"${encoded}" is not percent-encoded`);
		if (name.startsWith(':')) params[name.slice(1)] = part;
		else if (name !== part) return undefined;
	}
	return params;
}

function find(method: string, path: string) {
	const onPath = controls.flatMap((control) => {
		const params = match(control, path);
		return params ? [{ control, params }] : [];
	});
	const found = onPath.find(({ control }) => control.method === method);
	if (found) return found;
	if (onPath.length === 0)
		throw new ControlError(404, `there is no control ${controlPrefix}${path}`);
	const methods = onPath.map(({ control }) => control.method).join(', ');
	throw new ControlError(405, `${controlPrefix}${path} takes ${methods}`);
}

function parseBody(text: string | undefined): unknown {
	if (text === undefined) throw new ControlError(400, 'body: is too large');
	if (text === '') return undefined;
	const body = parseJson(text);
	if (body === undefined) throw new ControlError(400, 'body: is not JSON');
	return body;
}

/** Answers a control; `path` is the whole path. Rejects with ControlError for a wrong call. */
export async function answerControl(
	world: World,
	request: IncomingMessage,
	response: ServerResponse,
	path: string,
): Promise<void> {
	const text = await readBody(request);
	const { control, params } = find(request.method ?? '', path.slice(controlPrefix.length));
	send(response, { status: 200, body: control.run({ world, params, body: parseBody(text) }) });
}
