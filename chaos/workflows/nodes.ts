import type { CredentialReference, WorkflowJson } from '../../runtime/workflow';

export type Node = WorkflowJson['nodes'][number];

/** A node as n8n exports it. */
export const node = (name: string, type: string, typeVersion: number, more: object = {}): Node => ({
	id: name,
	name,
	type,
	typeVersion,
	position: [0, 0],
	parameters: {},
	...more,
});

export const ours = (
	name: string,
	type: 'exotelWhatsAppPayment' | 'exotelWhatsAppPaymentTrigger',
	exotelApi: CredentialReference,
	more: object,
): Node =>
	node(name, `n8n-nodes-exotel-whatsapp-payment.${type}`, 1, {
		credentials: { exotelApi },
		...more,
	});

export const webhook = (path: string, responseMode: 'onReceived' | 'lastNode') =>
	node('Webhook', 'n8n-nodes-base.webhook', 2, {
		webhookId: path,
		parameters: {
			httpMethod: 'POST',
			path,
			responseMode,
			...(responseMode === 'lastNode' && { responseData: 'allEntries' }),
			options: {},
		},
	});

/** A row in the ledger for each item; `payment` is where the item holds the payment. */
export const ledgerRow = (
	url: string,
	by: 'trigger' | 'wait' | 'reconciliation',
	payment = '$json',
): Node =>
	node('Ledger', 'n8n-nodes-base.httpRequest', 4.2, {
		parameters: {
			method: 'POST',
			url,
			sendBody: true,
			specifyBody: 'json',
			jsonBody: `={{ JSON.stringify({ reference: ${payment}.referenceId, transaction: ${payment}.transactionId, execution: $execution.id, by: '${by}' }) }}`,
			options: {},
		},
	});

export const to = (name: string, index = 0) => ({ node: name, type: 'main', index });

/** Nodes that follow one another. */
export const line = (name: string, nodes: readonly Node[]): WorkflowJson => ({
	name,
	nodes: [...nodes],
	connections: Object.fromEntries(
		nodes.slice(1).map((next, i) => [nodes[i]?.name ?? '', { main: [[to(next.name)]] }]),
	),
	settings: { executionOrder: 'v1' },
});
