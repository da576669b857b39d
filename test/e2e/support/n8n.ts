import { demoOwner } from '../../../runtime/demo';
import type { Execution, ExecutionSummary } from '../../../runtime/execution';
import { N8nRest } from '../../../runtime/rest';
import { N8nSession } from '../../../runtime/session';
import { triggerOf, type CredentialReference, type WorkflowJson } from '../../../runtime/workflow';
import type { Sandbox } from '../../../sandbox';
import { eventually } from './eventually';
import { given, urlVariable } from './editions';

/** A workflow that n8n holds. */
export class Workflow {
	constructor(
		private readonly n8n: TestN8n,
		private readonly workflow: WorkflowJson,
		readonly id: string,
	) {}

	/** Clicks "Execute workflow" and waits for the end, be it a success or an error. */
	async run(): Promise<Execution> {
		return await this.n8n.rest.waitFor(await this.start());
	}

	/** Clicks "Execute workflow" and returns the execution's id at once. */
	async start(): Promise<string> {
		return await this.n8n.rest.run(this.id, triggerOf(this.workflow));
	}

	/** Resolves when production webhooks answer. */
	async activate(): Promise<void> {
		await this.n8n.rest.activate(this.id);
	}

	async deactivate(): Promise<void> {
		await this.n8n.rest.deactivate(this.id);
	}

	/** All executions, whatever their state; a hundred at most. */
	async started(): Promise<readonly ExecutionSummary[]> {
		return await this.n8n.rest.executions({ workflowId: this.id });
	}

	/** Resolves when nothing of it runs any more. */
	async idle(): Promise<void> {
		await eventually(async () => {
			const states = (await this.started()).map(({ status }) => status);
			expect(states.filter((status) => status === 'new' || status === 'running')).toEqual([]);
		}, 30_000);
	}

	/** All executions that have ended, the newest first, each with its data. */
	async executions(): Promise<Execution[]> {
		const filter = { workflowId: this.id, status: ['success', 'error', 'crashed'] as const };
		const summaries = await this.n8n.rest.executions(filter);
		return await Promise.all(summaries.map(({ id }) => this.n8n.rest.execution(id)));
	}
}

/** The n8n of all end-to-end tests, as its owner uses it. */
export class TestN8n {
	constructor(
		readonly url: string,
		readonly rest: N8nRest,
	) {}

	/** The credential for a sandbox; `data` replaces single fields. */
	async createCredential(
		sandbox: Sandbox,
		data: Readonly<Record<string, unknown>> = {},
	): Promise<CredentialReference> {
		return await this.rest.createCredential({
			name: `Exotel at ${sandbox.url}`,
			type: 'exotelApi',
			data: { ...sandbox.credentials, region: 'custom', baseUrl: sandbox.url, ...data },
		});
	}

	async addWorkflow(workflow: WorkflowJson, pinData?: WorkflowJson['pinData']): Promise<Workflow> {
		const complete = pinData === undefined ? workflow : { ...workflow, pinData };
		return new Workflow(this, complete, await this.rest.createWorkflow(complete));
	}

	/** Adds a workflow and runs it once. */
	async runWorkflow(
		workflow: WorkflowJson,
		{ pinData }: Pick<WorkflowJson, 'pinData'> = {},
	): Promise<Execution> {
		return await (await this.addWorkflow(workflow, pinData)).run();
	}

	/** Calls a production webhook, whose path is `<webhookId>/<path>` for a trigger of a package. */
	async callWebhook(path: string, init: RequestInit = { method: 'POST' }): Promise<Response> {
		return await fetch(`${this.url}/webhook/${path}`, init);
	}
}

/** The n8n of all tests of this project, unless another address is given. */
export async function connect(url = given(urlVariable(EDITION))): Promise<TestN8n> {
	return new TestN8n(url, new N8nRest(await N8nSession.start(url, demoOwner)));
}
