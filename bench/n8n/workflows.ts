import type { CredentialReference, WorkflowJson } from '../../runtime/workflow';
import { envelope } from '../../exotel/message';
import { billForm, billParameters, readBills } from '../bills';

/** The node whose work is measured; the only one beside the trigger. */
export const SENDER = 'Send';
const TRIGGER = 'Start';

/** Another reference in each execution, since a bill goes out once. */
const referenceId = '{{ $execution.id }}-{{ $json.order }}';

const workflow = (name: string, orders: number, node: object): WorkflowJson => ({
	name: `${orders} orders with ${name}`,
	nodes: [
		{
			id: 'start',
			name: TRIGGER,
			type: 'n8n-nodes-base.manualTrigger',
			typeVersion: 1,
			position: [0, 0],
			parameters: {},
		},
		{ id: 'send', name: SENDER, type: '', position: [220, 0], ...node },
	],
	connections: { [TRIGGER]: { main: [[{ node: SENDER, type: 'main', index: 0 }]] } },
	settings: { executionOrder: 'v1' },
	pinData: {
		[TRIGGER]: Array.from({ length: orders }, (_, i) => ({ json: { order: i + 1 } })),
	},
});

export const paymentWorkflow = (orders: number, credential: CredentialReference): WorkflowJson =>
	workflow('our node', orders, {
		type: 'n8n-nodes-exotel-whatsapp-payment.exotelWhatsAppPayment',
		typeVersion: 1,
		parameters: billParameters(`=${referenceId}`),
		credentials: { exotelApi: credential },
	});

/** The request that our node makes of one order, as the text of n8n's HTTP Request node. */
function bodyTemplate(): string {
	const messages = readBills([billForm('REFERENCE')]).map(({ message }) => message);
	return JSON.stringify(envelope(messages, {})).replace('REFERENCE', referenceId);
}

/** n8n's HTTP Request node as it stands when it is dragged in: one request for each item. */
export const httpWorkflow = (
	orders: number,
	credential: CredentialReference,
	url: string,
): WorkflowJson =>
	workflow('HTTP Request', orders, {
		type: 'n8n-nodes-base.httpRequest',
		typeVersion: 4.5,
		parameters: {
			method: 'POST',
			url,
			authentication: 'genericCredentialType',
			genericAuthType: 'httpBasicAuth',
			sendBody: true,
			specifyBody: 'json',
			jsonBody: `=${bodyTemplate()}`,
			options: {},
		},
		credentials: { httpBasicAuth: credential },
	});
