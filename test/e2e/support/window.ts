import type { IDataObject } from 'n8n-workflow';
import type { WorkflowJson } from '../../../runtime/workflow';
import type { Exotel } from '../../support/exotel';

/**
 * Nobody wrote in the last 24 hours. Exotel then reports within milliseconds, often before the
 * execution sleeps, and calls again until it does.
 */
export async function closeWindow(exotel: Exotel): Promise<void> {
	await exotel.lastWrote('never');
	await exotel.turnCallbackKnobs({ retryDelaysMs: Array<number>(20).fill(1000) });
}

/** The references of the bills that customers could pay now. */
export const payable = async (exotel: Exotel) =>
	(await exotel.orders()).filter((order) => order.payable).map(({ reference }) => reference);

/** The order that a workflow has billed first. */
export const firstReference = async (exotel: Exotel) =>
	(await exotel.orders())[0]?.reference ?? 'none';

/** What the customer would find in the chat, the oldest first. */
export const arrived = async (exotel: Exotel) =>
	(await exotel.messages())
		.filter(({ state }) => state === 'EX_MESSAGE_DELIVERED' || state === 'EX_PAYMENT_SUCCESS')
		.map(({ text }) => text);

/** The same workflow with other values in the fields of the nodes that `isMeant` chooses. */
export const changed = (
	workflow: WorkflowJson,
	isMeant: (node: WorkflowJson['nodes'][number]) => boolean,
	fields: IDataObject,
): WorkflowJson => ({
	...workflow,
	nodes: workflow.nodes.map((node) =>
		isMeant(node) ? { ...node, parameters: { ...Object(node['parameters']), ...fields } } : node,
	),
});
