import type { IExecuteFunctions } from 'n8n-workflow';
import { InvalidInput } from '../../../order/input';
import type { Operation } from '../operations/operation';

const refuse = (field: string, problem: string, fix: string) =>
	new InvalidInput([{ field, value: undefined, problem, fix }]);

/**
 * An execution has one address to be woken at, so it waits for one bill.
 * @throws InvalidInput before anything is sent
 */
export function assertCanWait(context: IExecuteFunctions, { waits, name }: Operation): void {
	if (!waits) return;
	if (context.getNode().type.endsWith('Tool')) {
		const fix = 'Let the agent use Send Order Details, and let a trigger report the payment.';
		throw refuse(name, 'cannot be used as a tool: it sleeps for hours', fix);
	}
	if (context.getNode().executeOnce) {
		const fix = 'Turn it off in the settings of the node, and give the node one item.';
		throw refuse('Execute Once', 'would let the other items pass as if they were billed', fix);
	}
	if (context.getNodeParameter('orderSource', 0, '') === 'rows') {
		const fix = 'Choose Send Order Details, and let a trigger report the payments.';
		throw refuse(
			'Order Source',
			'Spreadsheet Rows cannot be waited for: a wait takes one row, and a bill may have several',
			fix,
		);
	}
	const { length } = context.getInputData();
	if (length === 1) return;
	throw refuse(
		'Input',
		`has ${length} items, and ${name} takes one, since an execution can wait for one payment only`,
		'Move this node into a sub-workflow and call that once for each item: Loop Over Items, then Execute Sub-workflow with its option "Wait for Sub-Workflow Completion" off.',
	);
}
