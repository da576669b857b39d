import type { N8nOptions } from '../../runtime/n8n';
import type { N8nRest } from '../../runtime/rest';
import { triggerOf, type WorkflowJson } from '../../runtime/workflow';
import { startFreshN8n } from './freshN8n';
import { peakMemory } from './memory';
import type { Arrivals, SandboxProcess } from './sandboxProcess';
import { SENDER } from './workflows';

const LIMIT_MS = 600_000;

/** One execution. */
export interface Sending extends Arrivals {
	/** Milliseconds that the sending node took, by n8n's own clock. */
	readonly duration: number;
}

/** A fresh n8n of its own, so that its memory is not another sender's. */
export class Place {
	private constructor(
		readonly rest: N8nRest,
		private readonly sandbox: SandboxProcess,
		readonly peakMemory: () => Promise<number | undefined>,
		/** Ends it before the bench does. */
		readonly end: () => Promise<void>,
	) {}

	static async start(options: N8nOptions, sandbox: SandboxProcess): Promise<Place> {
		const { rest, pid, end } = await startFreshN8n(options);
		return new Place(rest, sandbox, async () => await peakMemory(pid), end);
	}

	/** Runs a workflow of this n8n once. Rejects with the error of an execution that fails. */
	async send(id: string, workflow: WorkflowJson): Promise<Sending> {
		await this.sandbox.forget();
		const executionId = await this.rest.run(id, triggerOf(workflow));
		const execution = await this.rest.waitFor(executionId, undefined, LIMIT_MS);
		const [run] = execution.runData[SENDER] ?? [];
		if (execution.status !== 'success' || !run) {
			const reason = execution.error?.message ?? execution.status;
			throw new Error(`"${workflow.name}" did not succeed: ${reason}`);
		}
		return { ...(await this.sandbox.arrivals()), duration: run.executionTime };
	}
}
