import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

/** A bill that Exotel has accepted. */
export interface Sent {
	/** What is told about it. */
	readonly bill: IDataObject;
	readonly waitUntil: Date;
}

const notPaid = {
	status: 'not_paid_in_time',
	isPaid: false,
	description: 'No payment was reported before the wait ended',
	advice: 'Tell the customer with Update Order Status (canceled), or send a new bill.',
};

/**
 * Puts the execution to sleep. At the limit n8n does not run the node again but passes on what its
 * input item holds by then: so the item tells that outcome before there is another. A new object, since
 * the output of the node before holds the old one. The callback finds the bill in it, too.
 */
export async function sleepUntilPaid(
	context: IExecuteFunctions,
	{ bill, waitUntil }: Sent,
): Promise<INodeExecutionData[][]> {
	const items = context.getInputData();
	for (const item of items) item.json = { ...item.json, payment: { ...bill, ...notPaid } };
	await context.putExecutionToWait(waitUntil);
	return [items];
}
