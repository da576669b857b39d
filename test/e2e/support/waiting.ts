/* eslint-disable @n8n/community-nodes/no-restricted-imports -- not shipped: polls n8n */
import { setTimeout as sleep } from 'node:timers/promises';
import type { IDataObject } from 'n8n-workflow';
import type { ExecutionStatus } from '../../../runtime/execution';
import type { CredentialReference, WorkflowJson } from '../../../runtime/workflow';
import { bill } from '../../engine/forms';
import type { Exotel } from '../../support/exotel';
import type { TestN8n, Workflow } from './n8n';
import { paymentType } from './workflows';

type Node = WorkflowJson['nodes'][number];

/** A node that sends a bill and waits. */
export const waitingNode = (
	name: string,
	credential: CredentialReference,
	parameters: IDataObject,
): Node => ({
	id: name,
	name,
	type: paymentType,
	typeVersion: 1,
	position: [440, 0],
	parameters: bill({ operation: 'sendAndWaitForPayment', waitLimit: 360, ...parameters }),
	credentials: { exotelApi: credential },
});

const plain = (
	name: string,
	type: string,
	parameters: IDataObject = {},
	more: IDataObject = {},
) => ({
	id: name,
	name,
	type,
	typeVersion: 1,
	position: [0, 0],
	parameters,
	...more,
});

export const start = plain('Start', 'n8n-nodes-base.manualTrigger');
export const called = (path: string) =>
	plain(
		'Start',
		'n8n-nodes-base.webhook',
		{ httpMethod: 'POST', path, responseMode: 'onReceived', options: {} },
		{ webhookId: path, typeVersion: 2 },
	);
/** Makes a file of each item. */
export const file = plain(
	'File',
	'n8n-nodes-base.convertToFile',
	{ operation: 'toJson', mode: 'each', options: {} },
	{ typeVersion: 1.1 },
);
export const after = plain('After', 'n8n-nodes-base.noOp');
/** Tells somebody outside of n8n that it runs. */
export const tell = (url: string) =>
	plain(
		'Tell',
		'n8n-nodes-base.httpRequest',
		{ method: 'POST', url, sendBody: true, specifyBody: 'json', jsonBody: '{}', options: {} },
		{ typeVersion: 4.2 },
	);

/** A workflow of nodes that follow one another. */
export const line = (...nodes: readonly Node[]): WorkflowJson => ({
	name: nodes.map(({ name }) => name).join(', '),
	nodes: [...nodes],
	connections: Object.fromEntries(
		nodes
			.slice(1)
			.map((node, i) => [
				nodes[i]?.name ?? '',
				{ main: [[{ node: node.name, type: 'main', index: 0 }]] },
			]),
	),
	settings: { executionOrder: 'v1' },
});

export async function until<T>(find: () => Promise<T | undefined>, limitMs = 20_000): Promise<T> {
	const limit = Date.now() + limitMs;
	for (;;) {
		const found = await find();
		if (found !== undefined) return found;
		if (Date.now() > limit) throw new Error(`Not within ${limitMs / 1000} s`);
		await sleep(100);
	}
}

/** The one execution of a workflow, once it has this state. */
export async function executionOf(
	n8n: TestN8n,
	{ id }: Workflow,
	status: ExecutionStatus = 'waiting',
): Promise<string> {
	const find = async () => (await n8n.rest.executions({ workflowId: id, status: [status] }))[0]?.id;
	return await until(find);
}

/** Where Exotel reports on the bill with this reference. */
export async function addressOf(exotel: Exotel, reference: string): Promise<string> {
	const requests = await exotel.requests();
	const request = requests.find(({ body }) => JSON.stringify(body).includes(`"${reference}"`));
	if (request?.body.status_callback === undefined) throw new Error(`No address for ${reference}`);
	return request.body.status_callback;
}

/** Resolves when Exotel has got an answer to every callback. */
export const settled = async (exotel: Exotel) =>
	await until(async () => {
		const callbacks = await exotel.callbacks();
		return callbacks.every(({ progress }) => progress !== 'waiting') || undefined;
	});

/** What Exotel would call with. Returns the status of the answer. */
export async function callBack(address: string, message: object): Promise<number> {
	const answer = await fetch(address, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ whatsapp: { messages: [message] } }),
	});
	await answer.text();
	return answer.status;
}

export const paymentFor = (reference: string) => ({
	callback_type: 'dlr',
	sid: `sid-of-${reference}`,
	to: '+919999900001',
	exo_status_code: 30050,
	exo_detailed_status: 'EX_PAYMENT_SUCCESS',
	payment_reference_id: reference,
	payment_transaction_id: '414212345678',
});
