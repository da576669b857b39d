/* eslint-disable @n8n/community-nodes/no-restricted-imports -- not shipped: a server needs node:http */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { ExecutionLifecycleHooks, WebhookContext } from 'n8n-core';
import {
	createRunExecutionData,
	Workflow,
	type IDataObject,
	type INode,
	type INodeExecutionData,
	type IWorkflowBase,
	type IWorkflowExecuteAdditionalData,
	type IWorkflowSettings,
} from 'n8n-workflow';
import { ExotelWhatsAppPayment } from '../../../nodes/ExotelWhatsAppPayment/ExotelWhatsAppPayment.node';
import { absent, credentialsHelper, nodeTypesOf } from '../harness';
import { strict } from '../strict';
import { credential } from '../webhooks/trigger';
import { hostRequest, hostResponse } from '../webhooks/request';

const type = 'exotelWhatsAppPayment';
const payment = new ExotelWhatsAppPayment();
const [webhookDescription] = payment.description.webhooks ?? [];
let executions = 0;

/** n8n's server for one execution that sleeps with one item, over real HTTP. */
export class SleepingExecution {
	readonly id = `sleeping-${(executions += 1)}`;
	/** The items with which it was woken, call by call. */
	readonly woken: INodeExecutionData[][] = [];
	readonly log: string[] = [];
	/** Calls whose resume n8n's database does not take: they are answered 500. */
	failures = 0;
	/** What n8n's database does before it takes a resume, or does not. */
	database: () => Promise<void> = async () => {};
	private readonly server = createServer((request, response) => {
		this.answer(request, response).catch((error: unknown) => {
			response.writeHead(599).end();
			this.log.push(`the host failed: ${String(error)}`);
		});
	});

	constructor(
		private readonly item: INodeExecutionData,
		public options: IDataObject = {},
		private readonly settings: IWorkflowSettings = {},
	) {}

	async start(): Promise<this> {
		await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
		return this;
	}

	get url(): string {
		const address = this.server.address();
		if (address === null || typeof address === 'string') throw new Error('no port');
		return `http://127.0.0.1:${address.port}/webhook-waiting/${this.id}`;
	}

	async stop(): Promise<void> {
		const closed = new Promise((resolve) => this.server.close(resolve));
		this.server.closeAllConnections();
		await closed;
	}

	private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
		const httpRequest = await hostRequest(request);
		if (!httpRequest || !webhookDescription) return void response.writeHead(422).end();
		const context = this.context();
		Object.assign(context.additional, { httpRequest, httpResponse: hostResponse(response) });
		const { workflowData, noWebhookResponse } = await Reflect.apply(
			payment.webhook,
			context.webhook,
			[],
		);
		if (noWebhookResponse) return;
		await this.database();
		if (workflowData && this.failures > 0) {
			this.failures -= 1;
			return void response.writeHead(500).end();
		}
		this.woken.push(...(workflowData ?? []));
		response.writeHead(200).end();
	}

	private context() {
		if (!webhookDescription) throw new Error('the node has no webhook');
		const node: INode = {
			id: 'node-1',
			name: 'Payment',
			type,
			typeVersion: 1,
			position: [0, 0],
			parameters: JSON.parse(
				JSON.stringify({ operation: 'sendAndWaitForPayment', options: this.options }),
			),
			credentials: { exotelApi: { id: '1', name: 'Exotel' } },
		};
		const base = { id: 'workflow-1', name: 'W', nodes: [node], connections: {} };
		const nodeTypes = nodeTypesOf({ [type]: payment });
		const { settings } = this;
		const workflow = new Workflow({ ...base, active: false, nodeTypes, settings });
		const origin = new URL(this.url).origin;
		const additional = strict<IWorkflowExecuteAdditionalData>(
			'IWorkflowExecuteAdditionalData',
			{
				credentialsHelper: credentialsHelper(credential),
				hooks: new ExecutionLifecycleHooks(
					'webhook',
					this.id,
					strict<IWorkflowBase>('IWorkflowBase', base),
				),
				executionId: this.id,
				webhookWaitingBaseUrl: `${origin}/webhook-waiting`,
				formWaitingBaseUrl: `${origin}/form-waiting`,
				restApiUrl: '',
				variables: {},
			},
			[...absent, 'otel', 'executionContext'],
		);
		const stack = [{ node, data: { main: [[this.item]] }, source: null }];
		const data = createRunExecutionData({ executionData: { nodeExecutionStack: stack } });
		const webhook = new WebhookContext(
			workflow,
			node,
			additional,
			'webhook',
			{
				httpMethod: 'POST',
				node: node.name,
				path: 'payment',
				webhookDescription,
				workflowId: 'workflow-1',
				workflowExecuteAdditionalData: additional,
			},
			[],
			data,
		);
		for (const level of ['warn', 'error'] as const) {
			jest.spyOn(webhook.logger, level).mockImplementation((...[line]) => void this.log.push(line));
		}
		return { webhook, additional };
	}
}
