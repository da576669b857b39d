import type { IDataObject } from 'n8n-workflow';
import { triggerToken, withTriggerToken } from '../../../exotel/callbackUrl';
import { outputOf, type Execution, type Item } from '../../../runtime/execution';
import type { CredentialReference, WorkflowJson } from '../../../runtime/workflow';
import { defaultCredentials } from '../../../sandbox/options';
import type { TestN8n, Workflow } from './n8n';

export const triggerType = 'n8n-nodes-exotel-whatsapp-payment.exotelWhatsAppPaymentTrigger';

type Node = WorkflowJson['nodes'][number];

/** A node of n8n's own that follows the trigger. */
export const nextNode = (type: string, typeVersion: number, parameters: IDataObject = {}) => ({
	id: 'next',
	name: 'Next',
	type: `n8n-nodes-base.${type}`,
	typeVersion,
	position: [220, 0],
	parameters,
});

export interface TriggerSettings {
	readonly credential: CredentialReference;
	readonly parameters?: IDataObject;
	/** It must be called Next; by default it does nothing. */
	readonly next?: Node;
}

const triggeredWorkflow = (webhookId: string, settings: TriggerSettings): WorkflowJson => ({
	name: `Payment trigger ${webhookId}`,
	nodes: [
		{
			id: 'paid',
			name: 'Paid',
			type: triggerType,
			typeVersion: 2,
			position: [0, 0],
			webhookId,
			parameters: settings.parameters ?? {},
			credentials: { exotelApi: settings.credential },
		},
		settings.next ?? nextNode('noOp', 1),
	],
	connections: { Paid: { main: [[{ node: 'Next', type: 'main', index: 0 }]] } },
	settings: { executionOrder: 'v1' },
});

export interface Call {
	/** Of the address; null for none. */
	readonly token?: string | null;
	readonly contentType?: string;
}

/** A published workflow of the trigger and one node. */
export class PublishedTrigger {
	private constructor(
		/** The production URL, without the token. */
		readonly url: string,
		readonly workflow: Workflow,
	) {}

	static async publish(n8n: TestN8n, settings: TriggerSettings): Promise<PublishedTrigger> {
		const webhookId = crypto.randomUUID();
		const workflow = await n8n.addWorkflow(triggeredWorkflow(webhookId, settings));
		await workflow.activate();
		return new PublishedTrigger(`${n8n.url}/webhook/${webhookId}/webhook`, workflow);
	}

	/** The address for Exotel, made with this secret or with the API token of the sandbox. */
	callbackUrl(secret = defaultCredentials.apiToken): string {
		return withTriggerToken(this.url, secret);
	}

	/** Calls it as Exotel does, with the right token unless another is given. */
	async call(body: unknown, { token, contentType = 'application/json' }: Call = {}) {
		const url = new URL(this.url);
		if (token !== null) {
			url.searchParams.set('token', token ?? triggerToken(defaultCredentials.apiToken));
		}
		const response = await fetch(url, {
			method: 'POST',
			headers: { 'content-type': contentType },
			body: typeof body === 'string' ? body : JSON.stringify(body),
		});
		return { status: response.status, text: await response.text() };
	}

	/** Once all have ended, the oldest first; a hundred at most. */
	async executions(): Promise<Execution[]> {
		await this.workflow.idle();
		return (await this.workflow.executions()).sort((a, b) => Number(a.id) - Number(b.id));
	}

	/** What the trigger gave in each execution that ran the next node. */
	async runs(): Promise<Array<ReadonlyArray<Item['json']>>> {
		const all = (await this.executions()).filter(({ runData }) => 'Next' in runData);
		return all.map((execution) => outputOf(execution, 'Paid').map(({ json }) => json));
	}
}
