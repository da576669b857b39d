import { z } from 'zod';

const nodeSchema = z
	.object({
		name: z.string(),
		type: z.string(),
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

/** The node that a click on "Execute workflow" starts from: the first trigger. */
export function triggerOf(workflow: WorkflowJson): string {
	const trigger = workflow.nodes.find(({ type }) => /(trigger|webhook)$/i.test(type));
	if (trigger === undefined) throw new Error(`Workflow "${workflow.name}" has no trigger.`);
	return trigger.name;
}
