/* eslint-disable @n8n/community-nodes/no-restricted-imports -- not shipped: drives the editor's own REST interface */
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import {
	executionSchema,
	executionSummarySchema,
	type Execution,
	type ExecutionStatus,
	type ExecutionSummary,
} from './execution';
import type { N8nSession } from './session';
import type { CredentialReference, WorkflowJson } from './workflow';

const POLL_MS = 100;
const ENDED: readonly ExecutionStatus[] = ['success', 'error', 'canceled', 'crashed'];

export interface Credential {
	name: string;
	/** Such as `exotelApi`. */
	type: string;
	data: Readonly<Record<string, unknown>>;
}

const referenceSchema = z.object({ id: z.string(), name: z.string() });
const credentialSchema = referenceSchema.extend({ type: z.string() });
const workflowSchema = z.object({ id: z.string(), versionId: z.string() });
const publicationSchema = z.object({
	status: z.enum(['in_progress', 'not_published', 'published', 'partial', 'failed']),
	triggers: z.array(z.object({ errorMessage: z.string().nullish() })),
});

/**
 * What a person does in n8n's editor. Every method rejects with n8n's own message when n8n refuses.
 */
export class N8nRest {
	constructor(private readonly session: N8nSession) {}

	credentials() {
		return this.session.call(z.array(credentialSchema), 'GET', 'credentials');
	}

	createCredential(credential: Credential): Promise<CredentialReference> {
		return this.session.call(referenceSchema, 'POST', 'credentials', credential);
	}

	updateCredential(id: string, credential: Credential): Promise<CredentialReference> {
		return this.session.call(referenceSchema, 'PATCH', `credentials/${id}`, credential);
	}

	/** What the editor's green or red banner says; the credential need not be saved. */
	testCredential(credential: Credential, id = '') {
		const answer = z.object({ status: z.enum(['OK', 'Error']), message: z.string() });
		return this.session.call(answer, 'POST', 'credentials/test', {
			credentials: { ...credential, id },
		});
	}

	async workflowExists(id: string): Promise<boolean> {
		const answer = z.object({ exists: z.boolean() });
		return (await this.session.call(answer, 'GET', `workflows/${id}/exists`)).exists;
	}

	/** Returns the id: the given one, or one that n8n chose. */
	async createWorkflow(workflow: WorkflowJson, id?: string): Promise<string> {
		return (await this.session.call(workflowSchema, 'POST', 'workflows', { ...workflow, id })).id;
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
		const { versionId } = await this.session.call(workflowSchema, 'GET', `workflows/${id}`);
		await this.session.call(workflowSchema, 'POST', `workflows/${id}/activate`, { versionId });
		const { status, triggers } = await this.publication(id);
		if (status !== 'published') {
			const reasons = triggers.map(({ errorMessage }) => errorMessage ?? '').join(' ');
			throw new Error(`Workflow ${id} could not be activated (${status}). ${reasons}`);
		}
	}

	async deactivate(id: string): Promise<void> {
		await this.session.call(workflowSchema, 'POST', `workflows/${id}/deactivate`, {});
		await this.publication(id);
	}

	private async publication(id: string, limitMs = 30_000) {
		const limit = Date.now() + limitMs;
		for (;;) {
			const path = `workflows/${id}/publication-status`;
			const answer = await this.session.call(publicationSchema, 'GET', path);
			if (answer.status !== 'in_progress' || Date.now() > limit) return answer;
			await sleep(POLL_MS);
		}
	}

	/** The click on "Execute workflow". Returns the execution's id. */
	async run(workflowId: string, trigger: string): Promise<string> {
		const answer = z.object({ executionId: z.string() });
		const body = { triggerToStartFrom: { name: trigger } };
		return (await this.session.call(answer, 'POST', `workflows/${workflowId}/run`, body))
			.executionId;
	}

	execution(id: string): Promise<Execution> {
		return this.session.call(executionSchema, 'GET', `executions/${id}`);
	}

	/** Resolves once the execution has one of these states; by default, when it has ended. */
	async waitFor(id: string, states = ENDED, limitMs = 60_000): Promise<Execution> {
		const limit = Date.now() + limitMs;
		for (;;) {
			const execution = await this.execution(id);
			if (states.includes(execution.status)) return execution;
			if (Date.now() > limit) {
				throw new Error(`Execution ${id} is ${execution.status} after ${limitMs / 1000} s.`);
			}
			await sleep(POLL_MS);
		}
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
