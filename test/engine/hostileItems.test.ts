/** What a wire or a Code node may put into an item, up to the error that n8n gets. */
import type { IDataObject } from 'n8n-workflow';
import { bill, rowsBill, templateMessage } from './forms';
import { runNode, type NodeRun } from './harness';
import { freshWorkflow, useExotel } from './suite';

const exotel = useExotel();
const runOn = async (items: IDataObject[], parameters: IDataObject, more: Partial<NodeRun> = {}) =>
	await runNode({
		credential: exotel().credential,
		parameters,
		items,
		workflowId: freshWorkflow(),
		...more,
	});

test('a reference that is no text is told so, though it cannot be turned into one', async () => {
	const items = [{ Reference: JSON.parse('{"toString":null,"valueOf":null}') }];
	const { error } = await runOn(items, rowsBill({ rowReferenceId: '={{ $json.Reference }}' }));
	expect(error).toMatchObject({ name: 'NodeOperationError' });
	expect(error?.message).toBe('Reference ID must be text');
	expect(error?.description).toContain('Use the value of one cell.');
});

test('an item that JSON cannot hold is billed where the bill needs nothing of it, also with Retry On Fail', async () => {
	const items = [Object.assign({}, { size: 1n })].map((one): IDataObject => Object(one));
	const settings = { retryOnFail: true, maxTries: 2, waitBetweenTries: 0 };
	const { error, outputs } = await runOn(items, bill(), { settings });
	expect(error).toBeUndefined();
	expect(outputs[0]).toMatchObject([{ json: { status: 'accepted' } }]);
});

test('raw JSON that refers to itself is refused, and nothing leaves', async () => {
	const cyclic: IDataObject = {};
	cyclic['content'] = cyclic;
	const parameters = bill({ orderSource: 'rawJson', orderDetailsJson: '={{ $json }}' });
	const { error } = await runOn([cyclic], parameters);
	// n8n itself cannot look through it.
	expect(error?.message).toBe('Input is nested too deeply, or refers to itself');
	expect(await exotel().requests()).toEqual([]);
});

test('of many bills under one reference the error names some, and stays short in each of the items', async () => {
	const items = Array.from({ length: 2000 }, (_, i) => ({ text: `Bill ${i}` }));
	const parameters = bill({ messageText: '={{ $json.text }}' });
	const { error, outputs } = await runOn(items, parameters, {
		settings: { onError: 'continueRegularOutput' },
	});
	expect(error).toBeUndefined();
	expect(outputs[0]).toHaveLength(2000);
	expect(JSON.stringify(outputs[0]).length).toBeLessThan(2_000_000);
});

test('a list that is too long is refused as a whole', async () => {
	const bodyValues = { value: Array.from({ length: 20_000 }, () => ({ text: 'x' })) };
	const { error } = await runOn([{}], templateMessage({ bodyValues, headerType: 'none' }));
	expect(error?.message).toContain('must have at most 10000 entries, and has 20000');
	expect(error?.description?.length).toBeLessThan(1000);
});

test('of many problems the error tells some', async () => {
	const item = Array.from({ length: 1000 }, () => ({ name: 'Bread' }));
	const { error } = await runOn([{}], bill({ items: { item } }));
	expect(error?.message).toContain('more problems)');
	expect(error?.description).toMatch(/… and \d+ more problems\.$/);
	expect(error?.description?.length).toBeLessThan(20_000);
});
