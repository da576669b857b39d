import { createHash } from 'node:crypto';
import type { IExecuteFunctions } from 'n8n-workflow';
import type { Results } from './results';

/** Runs that failed and that n8n may try again, the oldest first. */
const failed = new Map<string, Results>();
const remembered = 20;

/** What cannot be written as JSON is told from other such items by its place alone. */
function textOf(json: unknown): string {
	try {
		return JSON.stringify(json);
	} catch {
		return '?';
	}
}

/**
 * The same run of the same node on the same items, in one execution: what "Retry On Fail" repeats.
 * Undefined where n8n never tries again, and for an AI agent's tool, whose calls share an execution.
 */
function keyOf(context: IExecuteFunctions): string | undefined {
	const node = context.getNode();
	if (node.retryOnFail !== true || node.type.endsWith('Tool')) return undefined;
	const items = createHash('sha256');
	for (const { json } of context.getInputData()) items.update(textOf(json));
	const runIndex: unknown = context.evaluateExpression('{{ $runIndex }}', 0);
	return JSON.stringify([context.getExecutionId(), node.id, runIndex, items.digest('hex')]);
}

/**
 * What the earlier tries of this run came to. What they sent is not sent by a further one, and what
 * they left unknown stays an error: a retry must not make it look settled.
 */
export class Tries {
	private readonly key: string | undefined;

	constructor(context: IExecuteFunctions) {
		this.key = keyOf(context);
	}

	takeFinal(results: Results): void {
		const earlier = this.key === undefined ? undefined : failed.get(this.key);
		if (earlier) results.takeFinal(earlier);
	}

	remember(results: Results): void {
		if (this.key === undefined) return;
		failed.delete(this.key);
		if (results.failures.size === 0) return;
		failed.set(this.key, results);
		for (const oldest of [...failed.keys()].slice(0, -remembered)) failed.delete(oldest);
	}
}
