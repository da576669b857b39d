import { deduplicator } from './deduplicator';
import { bill, billForEachItem, references, statusUpdate } from './forms';
import { runNode } from './harness';
import { freshWorkflow, useExotel } from './suite';

const exotel = useExotel();
type Run = Partial<Parameters<typeof runNode>[0]>;
const run = async (options: Run = {}) =>
	await runNode({
		credential: exotel().credential,
		parameters: billForEachItem(),
		items: references(2),
		workflowId: freshWorkflow(),
		...options,
	});
const onErrorOutput = { onError: 'continueErrorOutput' as const };

describe('what stops the whole run never leaves the items on the success output', () => {
	test.each([
		['an empty account SID', () => ({ credential: { ...exotel().credential, accountSid: '' } })],
		['a workflow that is not saved', () => ({ workflowId: undefined })],
		['a time limit that is too short', () => ({ parameters: bill({ options: { timeLimit: 1 } }) })],
		[
			"n8n's database",
			() => {
				deduplicator.failAfter(0);
				return {};
			},
		],
	])('%s', async (_what, options) => {
		const { outputs, error } = await run({ settings: onErrorOutput, ...options() });

		expect(error).toBeUndefined();
		expect(outputs[0]).toEqual([]);
		expect(outputs[1]).toMatchObject(
			references(2).map((item) => ({ json: { ...item, error: { kind: 'not_sent' } } })),
		);
		expect(await exotel().requests()).toEqual([]);
	});

	test('what was accepted before it stays accepted', async () => {
		deduplicator.failAfter(4);
		const { outputs } = await run({
			parameters: billForEachItem({ options: { batchSize: 1 } }),
			settings: onErrorOutput,
		});

		expect(outputs[0]).toMatchObject([{ json: { referenceId: 'ORD-1', status: 'accepted' } }]);
		expect(outputs[1]).toMatchObject([{ json: { reference: 'ORD-2' } }]);
	});
});

test('all messages of a batch with an unknown outcome are named', async () => {
	await exotel().fault({ kind: 'nosid', times: 1 });
	const { error } = await run({
		parameters: billForEachItem({ options: { batchSize: 3 } }),
		items: references(6),
	});

	expect(error).toHaveProperty(
		'description',
		expect.stringMatching(/Unknown outcome \(3\): ORD-1, ORD-2, ORD-3\.\nNot sent: 3 more/),
	);
});

test('a database that fails after a bill went out hides neither the bill nor the failure', async () => {
	deduplicator.failAfter(2);
	const { outputs, run: done } = await run({ items: references(1) });

	expect(outputs[0]).toMatchObject([{ json: { status: 'accepted' } }]);
	const [task] = done.data.resultData.runData['Payment'] ?? [];
	expect(task?.hints).toMatchObject([{ message: expect.stringMatching(/database/) }]);
});

describe('Retry On Fail', () => {
	const retrying = { retryOnFail: true, maxTries: 3, waitBetweenTries: 0 };

	test('an unknown outcome stays an error, and nothing is sent again', async () => {
		await exotel().fault({ kind: '500', times: 1 });
		const { error } = await run({ settings: retrying, items: references(1) });

		expect(error?.message).toMatch(/Exotel answered with an error/);
		expect(await exotel().requests()).toHaveLength(1);
	});

	test('on the error output, too', async () => {
		await exotel().fault({ kind: '500', times: 1 });
		const settings = { ...retrying, ...onErrorOutput };
		const { outputs } = await run({ settings, items: references(1) });

		expect(outputs[0]).toEqual([]);
		expect(outputs[1]).toMatchObject([{ json: { error: { kind: 'unknown' } } }]);
		expect(await exotel().requests()).toHaveLength(1);
	});

	test('what was refused is sent again, and what was accepted keeps its SID', async () => {
		await exotel().fault({ kind: 'partial', times: 1 });
		const { outputs, error } = await run({ settings: retrying });

		expect(error).toBeUndefined();
		expect(outputs[0]).toMatchObject([
			{ json: { status: 'accepted', messageSid: expect.any(String) } },
			{ json: { status: 'accepted', messageSid: expect.any(String) } },
		]);
		expect((await exotel().requests()).map(({ body }) => body.whatsapp?.messages.length)).toEqual([
			2, 1,
		]);
	});

	test('a status that Exotel took is not sent again', async () => {
		await run({ items: references(1) });
		const items = [{ reference: 'ORD-1' }, { reference: 'UNKNOWN' }];
		const parameters = statusUpdate({ referenceId: '={{ $json.reference }}' });
		const { error } = await run({ parameters, items, settings: retrying });

		expect(error?.message).toMatch(/reference ID UNKNOWN/);
		const sent = (await exotel().requests()).slice(1);
		expect(sent.map(({ body }) => body.whatsapp?.messages.length)).toEqual([2, 1, 1]);
	});
});

test('an option that an expression gives is one of its values, or the item is refused', async () => {
	const parameters = bill({ options: { ifAlreadySent: '={{ "Stop" }}' } });
	const { error } = await run({ parameters, items: [{}] });

	expect(error?.message).toMatch(/If Already Sent is "Stop": it must be one of/);
	expect(await exotel().requests()).toEqual([]);
});

test('a repeat shares the fate of the item that it repeats', async () => {
	await exotel().fault({ kind: '400', times: 1 });
	const items = [{ reference: 'ORD-1' }, { reference: 'ORD-1' }];
	const { outputs } = await run({ items, settings: onErrorOutput });

	expect(outputs[0]).toEqual([]);
	expect(outputs[1]).toHaveLength(2);
	expect(await exotel().requests()).toHaveLength(1);
});

test('a callback secret of an everyday word harms no answer', async () => {
	const credential = { ...exotel().credential, callbackSecret: 'sid' };
	const { outputs } = await run({ credential, items: references(1) });

	expect(outputs[0]).toMatchObject([{ json: { status: 'accepted' } }]);
});
