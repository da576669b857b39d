import { randomUUID } from 'node:crypto';
import { demoOwner } from '../runtime/demo';
import { N8nRest } from '../runtime/rest';
import { N8nSession } from '../runtime/session';
import type { Exotel } from './exotel';
import { reconciliation } from './workflows/reconciliation';
import { receiver, sender, waiter } from './workflows/selling';

interface Places {
	readonly n8nUrl: string;
	/** Where n8n is for Exotel. */
	readonly publicUrl: string;
	readonly exotel: Exotel;
	readonly ledgerUrl: string;
}

/** What the merchant has set up in n8n. */
export interface Shop {
	readonly rest: N8nRest;
	readonly session: N8nSession;
	/** Paths below n8n's address; a batch always goes to the same one, since each remembers its own. */
	readonly senders: readonly [string, string];
	readonly waiter: string;
	/** Ids of the workflows that a payment runs. */
	readonly paidWorkflows: readonly string[];
	readonly waiterId: string;
	readonly senderIds: readonly string[];
	/** Path, too. */
	readonly reconciliation: string;
	readonly reconciliationId: string;
}

export async function openShop({ n8nUrl, publicUrl, exotel, ledgerUrl }: Places): Promise<Shop> {
	const session = await N8nSession.start(n8nUrl, demoOwner);
	const rest = new N8nRest(session);
	const credential = await rest.createCredential({
		name: 'Exotel',
		type: 'exotelApi',
		data: { ...exotel.credentials, region: 'custom', baseUrl: exotel.url },
	});
	const triggerId = randomUUID();
	const callbackUrl = `${publicUrl}/webhook/${triggerId}/webhook`;
	const [goesOn, stops, waits, reconciles] = [
		'bills-go-on',
		'bills-stop',
		'bill-and-wait',
		'reconcile',
	] as const;
	const published = [
		receiver(triggerId, credential, ledgerUrl),
		waiter(waits, credential, ledgerUrl),
		sender(goesOn, 'goesOn', credential, callbackUrl),
		sender(stops, 'stops', credential, callbackUrl),
		reconciliation(reconciles, `${exotel.url}/_sandbox/orders`, ledgerUrl),
	];
	const ids: string[] = [];
	for (const workflow of published) {
		const id = await rest.createWorkflow(workflow);
		await rest.activate(id);
		ids.push(id);
	}
	const [receiverId = '', waiterId = '', goingId = '', stoppingId = '', reconciliationId = ''] =
		ids;
	return {
		rest,
		session,
		senders: [`/webhook/${goesOn}`, `/webhook/${stops}`],
		waiter: `/webhook/${waits}`,
		paidWorkflows: [receiverId, waiterId],
		waiterId,
		senderIds: [goingId, stoppingId],
		reconciliation: `/webhook/${reconciles}`,
		reconciliationId,
	};
}
