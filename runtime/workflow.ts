import { z } from 'zod';

const nodeSchema = z
	.object({
		name: z.string(),
		type: z.string(),
		webhookId: z.string().optional(),
		parameters: z.record(z.unknown()).optional(),
		credentials: z.record(z.object({ id: z.string().nullish(), name: z.string() })).optional(),
	})
	.passthrough();

/** The parts of an exported workflow that any n8n can take in; ids and tags belong to where it was. */
export const workflowSchema = z.object({
	name: z.string(),
	nodes: z.array(nodeSchema),
	connections: z.record(z.unknown()),
	settings: z.record(z.unknown()).optional(),
	pinData: z.record(z.array(z.object({ json: z.record(z.unknown()) }).passthrough())).optional(),
});

export type WorkflowJson = z.infer<typeof workflowSchema>;

export interface CredentialReference {
	id: string;
	name: string;
}

/** The same workflow with every credential of a type replaced, since an import knows no other ids. */
export function useCredential(
	workflow: WorkflowJson,
	type: string,
	{ id, name }: CredentialReference,
): WorkflowJson {
	const nodes = workflow.nodes.map((node) =>
		node.credentials?.[type] === undefined
			? node
			: { ...node, credentials: { ...node.credentials, [type]: { id, name } } },
	);
	return { ...workflow, nodes };
}

const ourTrigger = 'n8n-nodes-exotel-whatsapp-payment.exotelWhatsAppPaymentTrigger';

/** Where the trigger of this package listens once the workflow is published; undefined without one. */
export function callbackUrlOf({ nodes }: WorkflowJson, n8nUrl: string): string | undefined {
	const id = nodes.find(({ type }) => type === ourTrigger)?.webhookId;
	return id === undefined ? undefined : `${n8nUrl}/webhook/${id}/webhook`;
}

/** The same workflow with this callback address wherever an importer has to enter that of the trigger. */
export function useCallbackUrl(workflow: WorkflowJson, callbackUrl: string): WorkflowJson {
	const nodes = workflow.nodes.map((node) =>
		node.parameters?.['statusCallbacks'] === 'trigger' && node.parameters['callbackUrl'] === ''
			? { ...node, parameters: { ...node.parameters, callbackUrl } }
			: node,
	);
	return { ...workflow, nodes };
}

/** The node that a click on "Execute workflow" starts from: the first trigger. */
export function triggerOf(workflow: WorkflowJson): string {
	const trigger = workflow.nodes.find(({ type }) => /(trigger|webhook)$/i.test(type));
	if (trigger === undefined) throw new Error(`Workflow "${workflow.name}" has no trigger.`);
	return trigger.name;
}
