/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals -- not shipped: serves files */
import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { ControlError } from './controls/control';
import { send } from './http';

const folder = join(__dirname, 'phone');

/** Nothing from elsewhere, nothing that is written into the page as code. */
const policy = [
	"default-src 'none'",
	"script-src 'self'",
	"style-src 'self'",
	"connect-src 'self'",
	"img-src 'self'",
	"base-uri 'none'",
	"form-action 'none'",
	"frame-ancestors 'none'",
	"require-trusted-types-for 'script'",
].join('; ');

const headers = {
	'content-security-policy': policy,
	'cross-origin-opener-policy': 'same-origin',
	'cross-origin-resource-policy': 'same-origin',
	'referrer-policy': 'no-referrer',
	'x-content-type-options': 'nosniff',
	'cache-control': 'no-store',
};

const types = new Map([
	['.html', 'text/html; charset=utf-8'],
	['.css', 'text/css; charset=utf-8'],
	['.js', 'text/javascript; charset=utf-8'],
	['.svg', 'image/svg+xml'],
]);

/** `name`: a file of the folder, without a path. @throws ControlError if there is none */
export async function sendPage(response: ServerResponse, name: string): Promise<void> {
	const type = types.get(extname(name));
	const isName = /^[A-Za-z]+\.[a-z]+$/.test(name);
	const text = type && isName ? await readFile(join(folder, name), 'utf8').catch(() => null) : null;
	if (type === undefined || text === null) {
		throw new ControlError(404, `there is no file "${name}"`);
	}
	send(response, { status: 200, body: text, headers: { ...headers, 'content-type': type } });
}
