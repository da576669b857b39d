import { z } from 'zod';
import {
	executionSchema,
	executionSummarySchema,
	isComplete,
	type Execution,
	type ExecutionStatus,
	type ExecutionSummary,
} from './execution';
import { poll } from './poll';
import type { N8nSession } from './session';
import type { CredentialReference, WorkflowJson } from './workflow';

const PUBLICATION_LIMIT_MS = 30_000;
const DATA_LIMIT_MS = 10_000;
const ENDED: readonly ExecutionStatus[] = ['success', 'error', 'canceled', 'crashed'];

export interface Credential {
	name: string;
	/** Such as `exotelApi`. */
	type: string;
	data: Readonly<Record<string, unknown>>;
}

const referenceSchema = z.object({ id: z.string(), name: z.string() });
const credentialSchema = referenceSchema.extend({ type: z.string() });
const workflowSchema = z
	.object({ id: z.string(), versionId: z.string(), active: z.boolean() })
	.passthrough();
const publicationSchema = z.object({
	status: z.enum(['in_progress', 'not_published', 'published', 'partial', 'failed']),
	triggers: z.array(z.object({ errorMessage: z.string().nullish() })),
});

/**
 * What a person does in n8n's editor. Every method rejects with n8n's own message when n8n refuses.
 */
export class N8nRest {
	constructor(private readonly session: N8nSession) {}

	get n8nUrl(): string {
		return this.session.url;
	}

	credentials() {
		return this.session.call(z.array(credentialSchema), 'GET', 'credentials');
	}

	createCredential(credential: Credential): Promise<CredentialReference> {
		return this.session.call(referenceSchema, 'POST', 'credentials', credential);
	}

	updateCredential(id: string, credential: Credential): Promise<CredentialReference> {
		return this.session.call(referenceSchema, 'PATCH', `credentials/${id}`, credential);
	}

	/** What the editor's green or red banner says of other values for a saved credential. */
	testCredential(id: string, credential: Credential) {
		const answer = z.object({ status: z.enum(['OK', 'Error']), message: z.string() });
		return this.session.call(answer, 'POST', 'credentials/test', {
			credentials: { ...credential, id },
		});
	}

	/** n8n 2 only: n8n 1 cannot be asked. */
	async workflowExists(id: string): Promise<boolean> {
		const answer = z.object({ exists: z.boolean() });
		return (await this.session.call(answer, 'GET', `workflows/${id}/exists`)).exists;
	}

	async isPublished(id: string): Promise<boolean> {
		return (await this.workflow(id)).active;
	}

	/** Returns the id: the given one, or one that n8n chose, as n8n 1 always does. */
	async createWorkflow(workflow: WorkflowJson, id?: string): Promise<string> {
		// n8n 1 refuses a workflow that does not say whether it is active.
		const draft = { ...workflow, id, active: false };
		return (await this.session.call(workflowSchema, 'POST', 'workflows', draft)).id;
	}

	async updateWorkflow(id: string, workflow: WorkflowJson): Promise<void> {
		await this.session.call(workflowSchema, 'PATCH', `workflows/${id}`, workflow);
	}

	async deleteWorkflow(id: string): Promise<void> {
		await this.session.call(z.unknown(), 'POST', `workflows/${id}/archive`, {});
		await this.session.call(z.unknown(), 'DELETE', `workflows/${id}`);
	}

	/** Resolves when the workflow's triggers and webhooks are in place. */
	async activate(id: string): Promise<void> {
		const { versionId } = await this.workflow(id);
		await this.session.call(workflowSchema, 'POST', `workflows/${id}/activate`, { versionId });
		if (this.session.isVersion1) return;
		const { status, triggers } = await this.publication(id);
		if (status !== 'published') {
			const reasons = triggers.map(({ errorMessage }) => errorMessage ?? '').join(' ');
			throw new Error(`Workflow ${id} could not be activated (${status}). ${reasons}`);
		}
	}

	async deactivate(id: string): Promise<void> {
		await this.session.call(workflowSchema, 'POST', `workflows/${id}/deactivate`, {});
		if (!this.session.isVersion1) await this.publication(id);
	}

	private workflow(id: string) {
		return this.session.call(workflowSchema, 'GET', `workflows/${id}`);
	}

	/** n8n 2 has answered before all is in place; n8n 1 does it first and then answers. */
	private publication(id: string) {
		const path = `workflows/${id}/publication-status`;
		const ask = () => this.session.call(publicationSchema, 'GET', path);
		return poll(ask, ({ status }) => status !== 'in_progress', PUBLICATION_LIMIT_MS);
	}

	/** The click on "Execute workflow". Returns the execution's id. */
	async run(workflowId: string, trigger: string): Promise<string> {
		const answer = z.object({ executionId: z.string() });
		// n8n 1 runs the workflow that stands in the call, n8n 2 ignores that one.
		const workflowData = await this.workflow(workflowId);
		const body = { workflowData, triggerToStartFrom: { name: trigger } };
		return (await this.session.call(answer, 'POST', `workflows/${workflowId}/run`, body))
			.executionId;
	}

	execution(id: string): Promise<Execution> {
		const ask = () => this.session.call(executionSchema, 'GET', `executions/${id}`);
		return poll(ask, isComplete, DATA_LIMIT_MS);
	}

	/** Resolves once the execution has one of these states; by default, when it has ended. */
	async waitFor(id: string, states = ENDED, limitMs = 60_000): Promise<Execution> {
		const isThere = ({ status }: Execution) => states.includes(status);
		const execution = await poll(() => this.execution(id), isThere, limitMs);
		if (isThere(execution)) return execution;
		throw new Error(`Execution ${id} is ${execution.status} after ${limitMs / 1000} s.`);
	}

	/** The newest first, a hundred at most. */
	async executions(filter: {
		workflowId?: string;
		status?: readonly ExecutionStatus[];
	}): Promise<ExecutionSummary[]> {
		const query = new URLSearchParams({ filter: JSON.stringify(filter), limit: '100' });
		const answer = z.object({ results: z.array(executionSummarySchema) });
		return (await this.session.call(answer, 'GET', `executions?${String(query)}`)).results;
	}
}
