import { bill, statusUpdate } from './forms';
import { runNode } from './harness';
import { freshWorkflow, useExotel } from './suite';

const exotel = useExotel();
const run = async (parameters: ReturnType<typeof bill>) =>
	await runNode({ credential: exotel().credential, parameters, workflowId: freshWorkflow() });

test('the order takes the status, and the item says so', async () => {
	await run(bill());
	const { outputs, error } = await run(
		statusUpdate({ options: { description: 'On its way', footerText: 'Thanks' } }),
	);

	expect(error).toBeUndefined();
	expect(outputs[0]?.[0]?.json).toEqual({
		referenceId: 'ORD-1',
		to: '+919999900001',
		orderStatus: 'processing',
		status: 'accepted',
		messageSid: expect.stringMatching(/./),
		requestId: expect.stringMatching(/./),
	});
	expect(await exotel().order('ORD-1')).toMatchObject({ status: 'processing', received: 1 });
});

test('an order that Exotel does not know is refused in its own words', async () => {
	const { error } = await run(statusUpdate({ referenceId: 'UNKNOWN' }));

	expect(error?.message).toMatch(/^Exotel refused this message: .*reference ID UNKNOWN/);
});
