/* eslint-disable @n8n/community-nodes/no-restricted-imports -- not shipped: a server needs node:http */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { parseJson, readBody, send } from '../http';
import type { RequestRecord } from '../records';
import type { World } from '../world';
import { accountAnswer } from './account';
import { restException, type Answer } from './answers';
import { isAuthorized } from './authentication';
import { countReceived } from './messages';
import { react, type Arrival } from './react';

const messagesPath = /^\/v2\/accounts\/([^/]+)\/messages$/;
const accountPath = /^\/v1\/Accounts\/([^/]+)\.json$/;

function record(world: World, request: IncomingMessage, path: string, text: string | undefined) {
	const { authorization, ...headers } = request.headers;
	const entry: RequestRecord = {
		id: randomUUID(),
		number: world.changes.nextNumber(),
		at: world.timestamp(),
		method: request.method ?? '',
		path,
		headers,
		authorized: isAuthorized(authorization, world.credentials),
		body: text === undefined ? null : (parseJson(text) ?? text),
		answered: null,
		fault: null,
	};
	world.requests.add(entry.id, entry, text?.length);
	return entry;
}

/** Takes effect on the connection as the fault or the judgement wants it. */
function answerMessages(world: World, response: ServerResponse, arrival: Arrival): void {
	const { reaction, acceptances } = react(world, arrival);
	if (reaction === 'hang') {
		const end = () => response.destroy();
		world.hanging.add(end);
		response.once('close', () => world.hanging.delete(end));
	} else if (reaction === 'reset') {
		response.socket?.resetAndDestroy();
	} else {
		arrival.record.answered = reaction.status;
		send(response, reaction);
	}
	world.changes.note('request', arrival.record.id);
	for (const { message, reports } of acceptances) world.courier.announce(message, reports);
}

/** Answers what is asked of Exotel: any path outside the sandbox's own prefix. */
export async function answerApi(
	world: World,
	request: IncomingMessage,
	response: ServerResponse,
	path: string,
): Promise<void> {
	const text = await readBody(request);
	const entry = record(world, request, path, text);
	const messagesSid = messagesPath.exec(path)?.[1];
	if (messagesSid !== undefined && request.method === 'POST') {
		countReceived(world, entry.body);
		const contentType = request.headers['content-type'];
		return answerMessages(world, response, { record: entry, contentType, sid: messagesSid, text });
	}
	const answer = otherAnswer(world, entry, messagesSid !== undefined);
	entry.answered = answer.status;
	world.changes.note('request', entry.id);
	send(response, answer);
}

function otherAnswer(world: World, entry: RequestRecord, isMessagesPath: boolean): Answer {
	const accountSid = accountPath.exec(entry.path)?.[1];
	if (accountSid !== undefined && entry.method === 'GET') {
		return accountAnswer(world, accountSid, entry.authorized);
	}
	if (isMessagesPath || accountSid !== undefined) return restException(405, 'Method not allowed.');
	return restException(404, 'Not found.');
}
