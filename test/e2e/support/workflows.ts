import type { IDataObject } from 'n8n-workflow';
import type { CredentialReference, WorkflowJson } from '../../../runtime/workflow';

export const paymentType = 'n8n-nodes-exotel-whatsapp-payment.exotelWhatsAppPayment';

interface PaymentWorkflow {
	readonly parameters: IDataObject;
	readonly credential: CredentialReference;
	/** Settings of the node, such as onError. */
	readonly settings?: Readonly<Record<string, unknown>>;
}

/** The action node, in a workflow of any other trigger. */
export const paymentNode = ({ parameters, credential, settings }: PaymentWorkflow) => ({
	id: 'payment',
	name: 'Payment',
	type: paymentType,
	typeVersion: 1,
	position: [220, 0],
	parameters,
	credentials: { exotelApi: credential },
	...settings,
});

const connectedTo = (first: string): WorkflowJson['connections'] => ({
	[first]: { main: [[{ node: 'Payment', type: 'main', index: 0 }]] },
});

/** A click on "Execute workflow" starts it; pinned data of `Start` are the items. */
export const clickedWorkflow = (options: PaymentWorkflow): WorkflowJson => ({
	name: 'Payment by click',
	nodes: [
		{
			id: 'start',
			name: 'Start',
			type: 'n8n-nodes-base.manualTrigger',
			typeVersion: 1,
			position: [0, 0],
			parameters: {},
		},
		paymentNode(options),
	],
	connections: connectedTo('Start'),
	settings: { executionOrder: 'v1' },
});

/** A POST to its production webhook starts it, and is answered with the node's output. */
export const calledWorkflow = (path: string, options: PaymentWorkflow): WorkflowJson => ({
	name: `Payment by webhook ${path}`,
	nodes: [
		{
			id: 'webhook',
			name: 'Webhook',
			type: 'n8n-nodes-base.webhook',
			typeVersion: 2,
			position: [0, 0],
			webhookId: path,
			parameters: {
				httpMethod: 'POST',
				path,
				responseMode: 'lastNode',
				responseData: 'allEntries',
				options: {},
			},
		},
		paymentNode(options),
	],
	connections: connectedTo('Webhook'),
	settings: { executionOrder: 'v1' },
});
