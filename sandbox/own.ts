/* eslint-disable @n8n/community-nodes/no-restricted-imports -- not shipped: a server needs node:http */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { answerControl, controlPrefix } from './controls/answer';
import { stream } from './events/stream';
import { assertOwnHost, assertOwnSite } from './guard';
import { sendPage } from './page';
import type { World } from './world';

const pagePrefix = `${controlPrefix}/phone/`;

/** Answers what is not Exotel's: the page, what it watches, the controls. */
export async function answerOwn(
	world: World,
	request: IncomingMessage,
	response: ServerResponse,
	path: string,
) {
	const { method, headers } = request;
	assertOwnHost(headers);
	if (path === '/') return sendPage(response, 'phone.html');
	assertOwnSite(method, headers);
	if (method === 'GET' && path === `${controlPrefix}/events`) {
		return stream(world, request, response);
	}
	if (method === 'GET' && path.startsWith(pagePrefix)) {
		return sendPage(response, path.slice(pagePrefix.length));
	}
	return answerControl(world, request, response, path);
}
