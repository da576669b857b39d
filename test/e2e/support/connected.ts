import { z } from 'zod';
import type { CredentialReference, WorkflowJson } from '../../../runtime/workflow';
import type { Spreadsheet } from './spreadsheet';

type Node = WorkflowJson['nodes'][number];

const withCredential = (node: Node, type: string, credential: CredentialReference): Node => ({
	...node,
	credentials: { ...node.credentials, [type]: credential },
});

/** What a merchant does in the Google nodes: they choose an account and a document, and switch it on. */
export const inSpreadsheet = (
	workflow: WorkflowJson,
	{ id }: Spreadsheet,
	account: CredentialReference,
): WorkflowJson => ({
	...workflow,
	nodes: workflow.nodes.map((node) => {
		if (node.type !== 'n8n-nodes-base.googleSheets') return node;
		const documentId = { __rl: true, mode: 'id', value: id };
		const parameters = { ...z.record(z.unknown()).parse(node['parameters']), documentId };
		const open = { ...node, parameters, disabled: false };
		return withCredential(open, 'googleSheetsOAuth2Api', account);
	}),
});

/** What a merchant does in the nodes that call another company: they choose a credential. */
export const withKeys = (
	workflow: WorkflowJson,
	type: string,
	credential: CredentialReference,
): WorkflowJson => ({
	...workflow,
	nodes: workflow.nodes.map((node) =>
		node.type === 'n8n-nodes-base.httpRequest' ? withCredential(node, type, credential) : node,
	),
});
