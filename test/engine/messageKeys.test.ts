import { bill, templateMessage, textMessage } from './forms';
import { runNode } from './harness';
import { freshWorkflow, useExotel } from './suite';

const exotel = useExotel();
type Run = Partial<Parameters<typeof runNode>[0]>;
const run = async (options: Run = {}) =>
	await runNode({
		credential: exotel().credential,
		parameters: keyed(),
		workflowId: freshWorkflow(),
		...options,
	});
const reminder = 'ORD-17-reminder-1';
const keyed = (key = reminder, more: Parameters<typeof textMessage>[0] = {}) =>
	textMessage({ options: { sendOncePerKey: key }, ...more });
const sent = async () => (await exotel().requests()).length;
const statusOf = ({ outputs }: Awaited<ReturnType<typeof run>>) => outputs[0]?.[0]?.json['status'];

test('a second run with the same key is skipped, and names the option', async () => {
	const workflowId = freshWorkflow();
	expect(statusOf(await run({ workflowId }))).toBe('accepted');
	const { outputs } = await run({ workflowId });

	expect(outputs[0]?.[0]?.json).toEqual({
		to: '+919999900001',
		messageKey: reminder,
		status: 'skipped',
		reason: 'already_sent',
		description: 'A message with this key was sent before by this node',
		advice: expect.stringMatching(/Send Once Per Key/),
	});
	expect(await sent()).toBe(1);
});

test('another key, and a message without one, go out each time', async () => {
	const workflowId = freshWorkflow();
	for (const parameters of [keyed(), keyed('ORD-17-reminder-2'), textMessage(), textMessage()]) {
		expect(statusOf(await run({ parameters, workflowId }))).toBe('accepted');
	}
	expect(await sent()).toBe(4);
});

test('a text and a template share their keys, and no bill meets one', async () => {
	const workflowId = freshWorkflow();
	await run({ parameters: bill(), workflowId });
	await run({ parameters: keyed('ORD-1'), workflowId });
	const options = { sendOncePerKey: 'ORD-1' };
	const template = await run({ parameters: templateMessage({ options }), workflowId });
	const again = await run({ parameters: bill(), workflowId });

	expect(await sent()).toBe(2);
	expect([statusOf(template), statusOf(again)]).toEqual(['skipped', 'skipped']);
	expect(again.outputs[0]?.[0]?.json).toMatchObject({ description: /^A bill/ });
});

test('a refused message may be sent again under its key', async () => {
	const workflowId = freshWorkflow();
	await exotel().fault({ kind: '400', times: 1 });
	expect((await run({ workflowId })).error).toBeDefined();
	expect(statusOf(await run({ workflowId }))).toBe('accepted');
});

test('an unknown outcome is told by the next run, which sends nothing', async () => {
	const workflowId = freshWorkflow();
	await exotel().fault({ kind: '500', times: 1, when: 'afterProcessing' });
	await run({ workflowId });
	const { outputs } = await run({ workflowId });

	expect(outputs[0]?.[0]?.json).toMatchObject({
		reason: 'earlier_outcome_unknown',
		description: expect.stringMatching(/with this key is unknown: .* may have the message/),
	});
	expect(await sent()).toBe(1);
});

describe('a key that stands twice in one run', () => {
	const items = [{ name: 'Asha' }, { name: 'Asha' }];

	test('sends the same message once', async () => {
		const { outputs } = await run({ items });

		expect(outputs[0]?.map(({ json }) => [json['status'], json['reason']])).toEqual([
			['accepted', undefined],
			['skipped', 'repeated_in_this_run'],
		]);
		expect(await sent()).toBe(1);
	});

	test('is an error where the messages differ', async () => {
		const parameters = keyed('reminder', { text: '=Item {{ $itemIndex }}' });
		const { error } = await run({ parameters, items });

		expect(error?.message).toMatch(
			/Send Once Per Key is "reminder": it stands on items 1 and 2 of this run for different messages/,
		);
		expect(error?.description).toMatch(/Give each message a key of its own\./);
		expect(await sent()).toBe(0);
	});
});

test.each([
	['an expression that found nothing', '={{ $json.nothing }}'],
	['an empty text', ''],
	['an expression that gave null', '={{ null }}'],
])('%s is no key: nothing is sent', async (_what, sendOncePerKey) => {
	const { error } = await run({ parameters: textMessage({ options: { sendOncePerKey } }) });

	expect(error?.message).toMatch(/^Send Once Per Key is (missing|empty)/);
	expect(await sent()).toBe(0);
});

test('a workflow that was never saved can send a message, but remember no key', async () => {
	const unsaved = { workflowId: undefined };
	expect(statusOf(await run({ ...unsaved, parameters: textMessage() }))).toBe('accepted');
	expect((await run(unsaved)).error?.message).toBe('The workflow is not saved yet');
	expect(await sent()).toBe(1);
});
