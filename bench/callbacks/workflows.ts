import { randomUUID } from 'node:crypto';
import { tokenParameter, triggerToken } from '../../exotel/callbackUrl';
import type { CredentialReference, WorkflowJson } from '../../runtime/workflow';
import { defaultCredentials } from '../../sandbox/options';

/** The node that an accepted callback ends in; it does nothing. */
export const LAST = 'Paid';
const RECEIVER = 'Callback';
const CONDITION = 'Is it paid?';
export const paid = 'EX_PAYMENT_SUCCESS';

export interface Receiver {
	readonly workflow: WorkflowJson;
	/** Of the address, without a slash in front; with the token, if it has one. */
	readonly path: string;
}

/** Nodes in a row. */
function receiver(name: string, path: string, ...nodes: Array<{ name: string; type: string }>) {
	const next = (i: number) => [[{ node: nodes[i + 1]?.name ?? '', type: 'main', index: 0 }]];
	const workflow: WorkflowJson = {
		name,
		nodes: nodes.map((node, i) => ({
			id: randomUUID(),
			typeVersion: 1,
			position: [i * 220, 0],
			parameters: {},
			...node,
		})),
		connections: Object.fromEntries(
			nodes.slice(0, -1).map((node, i) => [node.name, { main: next(i) }]),
		),
		settings: { executionOrder: 'v1' },
	};
	return { workflow, path: `webhook/${path}` };
}

const noOp = { name: LAST, type: 'n8n-nodes-base.noOp' };

/** Our trigger as it stands when it is dragged in: a payment runs the workflow. */
export function triggerReceiver(name: string, credential: CredentialReference): Receiver {
	const webhookId = randomUUID();
	const trigger = {
		name: RECEIVER,
		type: 'n8n-nodes-exotel-whatsapp-payment.exotelWhatsAppPaymentTrigger',
		typeVersion: 2,
		webhookId,
		parameters: { authentication: 'token', detailedStatuses: [paid], options: {} },
		credentials: { exotelApi: credential },
	};
	const query = `${tokenParameter}=${triggerToken(defaultCredentials.apiToken)}`;
	return receiver(name, `${webhookId}/webhook?${query}`, trigger, noOp);
}

function webhook(path: string) {
	const parameters = { httpMethod: 'POST', path, responseMode: 'onReceived', options: {} };
	const type = 'n8n-nodes-base.webhook';
	return { name: RECEIVER, type, typeVersion: 2.1, webhookId: path, parameters };
}

/** n8n's Webhook node, alone. */
export function webhookReceiver(name: string): Receiver {
	const path = randomUUID();
	return receiver(name, path, webhook(path));
}

/** What a user would build without our trigger, and without its token and its memory. */
export function webhookAndIfReceiver(name: string): Receiver {
	const path = randomUUID();
	const condition = {
		id: randomUUID(),
		leftValue: '={{ $json.body.whatsapp.messages[0].exo_detailed_status }}',
		rightValue: paid,
		operator: { type: 'string', operation: 'equals' },
	};
	const options = { caseSensitive: true, leftValue: '', typeValidation: 'strict', version: 2 };
	const isPaid = {
		name: CONDITION,
		type: 'n8n-nodes-base.if',
		typeVersion: 2.2,
		parameters: { conditions: { options, conditions: [condition], combinator: 'and' } },
	};
	return receiver(name, path, webhook(path), isPaid, noOp);
}
