import type { IExecuteFunctions } from 'n8n-workflow';
import { eventually } from '../sandbox/harness';
import { deduplicator } from './deduplicator';
import { strict } from './strict';
import { freshWorkflow } from './suite';

const node = {
	id: 'node-1',
	name: 'Node',
	typeVersion: 1,
	type: 'test.node',
	position: [0, 0] as [number, number],
	parameters: {},
};

/** What the memory asks of an execution. */
function contextOf(workflowId: string): IExecuteFunctions {
	const workflow = { id: workflowId, name: 'Workflow', active: true };
	const context = { mode: 'webhook', workflow, node } as const;
	return strict<IExecuteFunctions>('context', {
		getWorkflow: () => workflow,
		getNode: () => node,
		logger: strict<IExecuteFunctions['logger']>('logger', {}),
		helpers: strict<IExecuteFunctions['helpers']>('helpers', {
			checkProcessedAndRecord: async (items, scope, options) =>
				await deduplicator.checkProcessedAndRecord(items, scope, context, options),
			removeProcessed: async (items, scope, options) =>
				await deduplicator.removeProcessed(items, scope, context, options),
		}),
	});
}

/** The memory as one more process of n8n has it: with queues of its own. */
async function processOf(workflowId: string) {
	const loaded: Array<typeof import('../../nodes/shared/processedKeys')> = [];
	await jest.isolateModulesAsync(async () => {
		loaded.push(await import('../../nodes/shared/processedKeys'));
	});
	const [memory] = loaded.map(
		({ ProcessedKeys }) => new ProcessedKeys(contextOf(workflowId), 1_000),
	);
	if (memory === undefined) throw new Error('The module was not loaded');
	return memory;
}

let workflowId: string;
beforeEach(() => {
	workflowId = freshWorkflow();
});
const row = () => deduplicator.rows.get(`${workflowId}:node-1`) ?? [];
/** Another process writes back the row as it had read it. */
const writeBack = (before: string[]) => deduplicator.rows.set(`${workflowId}:node-1`, before);

test('a record that another process overwrites is made again, and is no news to anybody', async () => {
	const [one, other] = [await processOf(workflowId), await processOf(workflowId)];
	await one.claim(['first']);
	const before = row();
	expect(await one.claim(['second'])).toEqual(new Set(['second']));
	writeBack(before);

	await eventually(async () => expect(row()).toHaveLength(2), 10_000);
	expect(await other.claim(['first', 'second'])).toEqual(new Set());
});

test('until then it is no news to the process that has recorded it', async () => {
	const one = await processOf(workflowId);
	await one.claim(['payment']);
	writeBack([]);
	expect(await one.claim(['payment'])).toEqual(new Set());
});

test('what was released or only looked at is not recorded again', async () => {
	const [one, other] = [await processOf(workflowId), await processOf(workflowId)];
	await one.claim(['released', 'kept', 'looked at'], () => ['looked at']);
	await one.release(['released']);
	writeBack([]);

	await eventually(async () => expect(row()).not.toEqual([]), 10_000);
	const all = ['released', 'kept', 'looked at'];
	expect(await other.claim(all)).toEqual(new Set(['released', 'looked at']));
});

test('what is gone for good stays gone when another process writes it back', async () => {
	const one = await processOf(workflowId);
	await one.claim(['sent', 'open']);
	const before = row();
	await one.retire(['open']);
	writeBack(before);

	await eventually(async () => expect(row()).toHaveLength(1), 10_000);
	const other = await processOf(workflowId);
	expect(await other.claim(['sent', 'open'])).toEqual(new Set(['open']));
});

test('two processes that record 50 keys each at once lose none', async () => {
	const [one, other] = [await processOf(workflowId), await processOf(workflowId)];
	const keys = Array.from({ length: 50 }, (_, i) => [`one-${i}`, `other-${i}`] as const);
	await Promise.all(keys.flatMap(([a, b]) => [one.claim([a]), other.claim([b])]));

	await eventually(async () => expect(new Set(row()).size).toBe(100), 20_000);
});
