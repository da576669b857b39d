import { createHash } from 'node:crypto';
import { deduplicator } from './deduplicator';
import { bill, billForEachItem, references, statusUpdate } from './forms';
import { runNode } from './harness';
import { freshWorkflow, useExotel } from './suite';

const exotel = useExotel();
type Run = Omit<Parameters<typeof runNode>[0], 'credential'>;
const run = async (options: Run) => await runNode({ credential: exotel().credential, ...options });
const received = async (reference: string) => (await exotel().order(reference)).received;

test('a second run skips what was accepted, and names the switch', async () => {
	const workflowId = freshWorkflow();
	await run({ parameters: bill(), workflowId });
	const { outputs } = await run({ parameters: bill(), workflowId });

	expect(outputs[0]).toMatchObject([
		{
			json: {
				referenceId: 'ORD-1',
				status: 'skipped',
				reason: 'already_sent',
				advice: expect.stringMatching(/If Already Sent/),
			},
			pairedItem: { item: 0 },
		},
	]);
	expect(await received('ORD-1')).toBe(1);
});

test('what an earlier version has recorded stays remembered', async () => {
	const workflowId = freshWorkflow();
	const hash = createHash('md5').update('sent:ORD-1').digest('base64');
	deduplicator.rows.set(`${workflowId}:node-1`, [hash]);
	const { outputs } = await run({ parameters: bill(), workflowId });

	expect(outputs[0]).toMatchObject([{ json: { status: 'skipped', reason: 'already_sent' } }]);
	expect(await exotel().requests()).toEqual([]);
});

test('a run that stops at what was sent before sends nothing at all', async () => {
	const workflowId = freshWorkflow();
	await run({ parameters: bill(), workflowId });
	const parameters = billForEachItem({ options: { ifAlreadySent: 'stop', batchSize: 1 } });
	const items = [{ reference: 'NEW-1' }, { reference: 'ORD-1' }];
	const { error } = await run({ parameters, items, workflowId });

	expect(error?.message).toMatch(/^Item 2 of 2: .*reference ID ORD-1/);
	expect(await exotel().requests()).toHaveLength(1);

	const after = await run({ parameters, items: [{ reference: 'NEW-1' }], workflowId });
	expect(after.outputs[0]).toMatchObject([{ json: { status: 'accepted' } }]);
});

test('a bill that is sent anyway stays remembered, whatever Exotel says to it', async () => {
	const workflowId = freshWorkflow();
	await run({ parameters: bill(), workflowId });
	const anyway = bill({ options: { ifAlreadySent: 'send' } });
	const { error } = await run({ parameters: anyway, workflowId });
	expect(error?.message).toMatch(/^Exotel refused this message/);

	const { outputs } = await run({ parameters: bill(), workflowId });
	expect(outputs[0]).toMatchObject([{ json: { reason: 'already_sent' } }]);
	expect(await received('ORD-1')).toBe(2);
});

test('another node or workflow has a memory of its own, and status updates have none', async () => {
	const workflowId = freshWorkflow();
	await run({ parameters: bill(), workflowId });
	await run({ parameters: bill(), workflowId, settings: { id: 'node-2' } });
	await run({ parameters: bill(), workflowId: freshWorkflow() });
	expect(await received('ORD-1')).toBe(3);

	const parameters = statusUpdate();
	const first = await run({ parameters, workflowId });
	const second = await run({ parameters, workflowId });
	expect([first, second].map(({ outputs }) => outputs[0]?.[0]?.json['status'])).toEqual([
		'accepted',
		'accepted',
	]);
});

test('a workflow that was never saved cannot remember, and says so', async () => {
	const { error } = await run({ parameters: bill(), workflowId: undefined });

	expect(error?.message).toBe('The workflow is not saved yet');
	expect(await exotel().requests()).toEqual([]);
});

test('twenty runs at once, then all again: nothing is lost and nothing goes out twice', async () => {
	const workflowId = freshWorkflow();
	const all = async () =>
		await Promise.all(
			references(20).map(
				async (item) => await run({ parameters: billForEachItem(), items: [item], workflowId }),
			),
		);
	const statuses = (results: Awaited<ReturnType<typeof all>>) =>
		new Set(results.map(({ outputs }) => outputs[0]?.[0]?.json['status']));

	expect(statuses(await all())).toEqual(new Set(['accepted']));
	expect(statuses(await all())).toEqual(new Set(['skipped']));
	expect(await exotel().requests()).toHaveLength(20);
});

test('twenty runs at once with one reference send it once', async () => {
	const workflowId = freshWorkflow();
	await Promise.all(
		Array.from({ length: 20 }, async () => await run({ parameters: bill(), workflowId })),
	);

	expect(await received('ORD-1')).toBe(1);
});
