import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

/** For how long a bill is waited for, and whether it can be paid when nobody hears of that any more. */
export interface Wait {
	readonly minutes: number;
	readonly outlivesIt: boolean;
}

/** A bill that Exotel has accepted. */
export interface Sent {
	/** What is told about it. */
	readonly bill: IDataObject;
	readonly wait: Wait;
}

const notPaid = ({ outlivesIt }: Wait) => ({
	status: 'not_paid_in_time',
	isPaid: false,
	description: 'No payment was reported before the wait ended',
	advice: outlivesIt
		? 'The bill can still be paid, or was at the last moment: look for a payment, and cancel it with Update Order Status (canceled) before you send another.'
		: 'Tell the customer with Update Order Status (canceled), or send a new bill.',
});

/**
 * Puts the execution to sleep. At the limit n8n does not run the node again but passes on what its
 * input item holds by then: so the item tells that outcome before there is another. A new object, since
 * the output of the node before holds the old one. The callback finds the bill in it, too.
 *
 * n8n drops the returned output when it wakes the execution, but judges it first: it takes the item's
 * own `error` for a failure of this node, and empties a list that it sorts by success and failure. So
 * what is returned is neither the list nor the item that sleeps.
 */
export async function sleepUntilPaid(
	context: IExecuteFunctions,
	{ bill, wait }: Sent,
): Promise<INodeExecutionData[][]> {
	const payment = { ...bill, ...notPaid(wait) };
	for (const item of context.getInputData()) {
		item.json = { ...item.json, payment };
		// The failure of an earlier node: n8n would send the item to our error output at the limit.
		delete item.error;
	}
	await context.putExecutionToWait(new Date(Date.now() + wait.minutes * 60_000));
	return [[{ json: { payment }, pairedItem: { item: 0 } }]];
}
