import { outputOf } from '../../../runtime/execution';
import type { WorkflowJson } from '../../../runtime/workflow';
import type { Exotel } from '../../support/exotel';
import type { TestN8n } from './n8n';
import { settled, until } from './waiting';

/**
 * Runs "Send many bills" until each of its five orders sleeps in an execution of its own.
 * @returns the references in the order in which they were given, and where each of them waits
 */
export async function fiveAsleep(n8n: TestN8n, exotel: Exotel, shipped: WorkflowJson) {
	const workflow = await n8n.addWorkflow(shipped);
	const click = await workflow.run();
	expect(click.error).toBeUndefined();
	const ids = await until(async () => {
		const waiting = { workflowId: workflow.id, status: ['waiting'] as const };
		const found = (await n8n.rest.executions(waiting)).map(({ id }) => id);
		return found.length === 5 ? found : undefined;
	});
	await settled(exotel);
	const executions = new Map<unknown, string>();
	for (const id of ids) {
		const [order] = outputOf(await n8n.rest.execution(id), 'When one is started');
		executions.set(order?.json['reference'], id);
	}
	const orders = outputOf(click, 'Split').map(({ json }) => String(json['reference']));
	const executionOf = (reference: string) => executions.get(reference) ?? 'none';
	return { workflow, orders, executionOf };
}
