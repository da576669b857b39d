import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { brokenRun, stopped, type Failure } from './failures';
import { nothingSent } from './nothingSent';
import { Results } from './results';
import { send } from './send';
import { Tries } from './tries';
import { sleepUntilPaid } from './waiting/sleep';

/**
 * Runs the chosen operation and pairs each outcome with the item that it came from. The one place
 * where an error is caught: n8n would pass the input items of a node that throws to its success
 * output, as if they had been sent.
 */
export async function run(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const node = context.getNode();
	const items = context.getInputData();
	const tries = new Tries(context);
	const results = new Results();
	tries.takeFinal(results);
	let broken: Failure | undefined;
	try {
		await send(context, results);
	} catch (error) {
		const failure = brokenRun(node, error);
		broken = failure;
		items.forEach((_item, itemIndex) => {
			if (!results.has(itemIndex)) results.fail(itemIndex, failure);
		});
	}
	tries.remember(results);
	if (results.waiting) return await sleepUntilPaid(context, results.waiting);
	if (results.failures.size === 0 || context.continueOnFail()) return [results.toItems()];
	if (results.leftSomething) throw stopped(node, results, items.length, broken);
	throw broken?.error ?? nothingSent(node, results, items.length);
}
