/* eslint-disable @n8n/community-nodes/no-restricted-imports -- not shipped: a server needs node:http */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { WebhookContext } from 'n8n-core';
import type { IWebhookData, IWebhookDescription, IWebhookResponseData } from 'n8n-workflow';
import { hostRequest, hostResponse } from './request';
import { TriggerWorkflow, triggerType, type TriggerSettings } from './workflow';

export type Execution = Awaited<ReturnType<TriggerWorkflow['run']>>;

function send(response: ServerResponse, status: number, body: unknown): void {
	response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

/**
 * n8n's webhook server for one trigger, over real HTTP: it parses bodies, calls webhook() in n8n-core's
 * own context, starts executions and answers as n8n 2.41 does.
 */
export class TriggerHost {
	/** In the order in which they ended. */
	readonly executions: Execution[] = [];
	readonly log: string[] = [];
	private running = 0;
	private readonly server = createServer((request, response) => {
		this.answer(request, response).catch((error: unknown) => {
			send(response, 599, { message: `the host failed: ${String(error)}` });
		});
	});

	constructor(private readonly settings: Omit<TriggerSettings, 'baseUrl'>) {}

	async start(): Promise<this> {
		await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
		return this;
	}

	get url(): string {
		const address = this.server.address();
		if (address === null || typeof address === 'string') throw new Error('no port');
		return `http://127.0.0.1:${address.port}`;
	}

	/** What came out of the trigger, of all executions that ran on. */
	get outputs() {
		return this.executions.flatMap(({ output }) => output.map(({ json }) => json));
	}

	/** Resolves when every execution that was started has ended. */
	async idle(): Promise<void> {
		while (this.running > 0) await nextTurn();
	}

	async stop(): Promise<void> {
		const closed = new Promise((resolve) => this.server.close(resolve));
		this.server.closeAllConnections();
		await closed;
	}

	private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
		const flow = new TriggerWorkflow({ ...this.settings, baseUrl: this.url });
		const description = triggerType.description.webhooks?.find(
			({ httpMethod }) => httpMethod === request.method,
		);
		const httpRequest = await hostRequest(request);
		if (!description) return send(response, 404, { message: 'not registered' });
		if (!httpRequest) return send(response, 422, { message: 'Failed to parse request body' });
		const [responseMode, responseData] = [description.responseMode, description.responseData].map(
			(value) => flow.workflow.expression.getSimpleParameterValue(flow.node, value, flow.mode, {}),
		);
		Object.assign(flow.additionalData, { httpRequest, httpResponse: hostResponse(response) });
		let result: IWebhookResponseData;
		try {
			result = await this.callNode(flow, description);
		} catch {
			this.executions.push({ error: undefined, output: [], hasRunOn: false, last: undefined });
			return send(response, 500, { message: 'Workflow could not be started!' });
		}
		const { workflowData, noWebhookResponse } = result;
		const reply: unknown = result.webhookResponse;
		if (!workflowData) {
			if (noWebhookResponse) return;
			return send(response, 200, reply ?? { message: 'Webhook call received' });
		}
		const execution = this.run(flow, workflowData);
		const says = (body: unknown) =>
			responseData === 'noData' ? response.writeHead(200).end() : send(response, 200, body);
		if (responseMode === 'onReceived') {
			return void says(reply ?? { message: 'Workflow was started' });
		}
		const { error, last } = await execution;
		if (error) return send(response, 500, { message: 'Error in workflow' });
		says(last ?? []);
	}

	private async callNode(flow: TriggerWorkflow, webhookDescription: IWebhookDescription) {
		const webhookData: IWebhookData = {
			httpMethod: 'POST',
			node: flow.node.name,
			path: 'webhook',
			webhookDescription,
			workflowId: flow.workflow.id,
			workflowExecuteAdditionalData: flow.additionalData,
		};
		const { workflow, node, additionalData, mode } = flow;
		const context = new WebhookContext(workflow, node, additionalData, mode, webhookData, [], null);
		for (const level of ['warn', 'error'] as const) {
			jest.spyOn(context.logger, level).mockImplementation((...[line]) => void this.log.push(line));
		}
		// n8n itself hands over its context so; only the type of the workflow's name differs.
		return await Reflect.apply(triggerType.webhook, context, []);
	}

	private async run(
		flow: TriggerWorkflow,
		workflowData: NonNullable<IWebhookResponseData['workflowData']>,
	): Promise<Execution> {
		this.running += 1;
		try {
			const execution = await flow.run(workflowData);
			this.executions.push(execution);
			return execution;
		} finally {
			this.running -= 1;
		}
	}
}
