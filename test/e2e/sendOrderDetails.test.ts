import { outputOf } from '../../runtime/execution';
import { references, billForEachItem } from '../engine/forms';
import { requests } from '../fixtures/requests';
import { recordsHold } from './support/editions';
import { useShop } from './support/shop';
import { calledWorkflow, clickedWorkflow } from './support/workflows';

const shop = useShop();
const pinned = (items: readonly object[]) => ({
	Start: items.map((json) => ({ json: { ...json } })),
});

test.each(['razorpay', 'upi', 'orderStatus'] as const)(
	"the form of the page's sample %s sends that sample, value by value",
	async (name) => {
		const { n8n, exotel, credential } = shop();
		const run = async (parameters: (typeof requests)[typeof name]['form']) =>
			await n8n.runWorkflow(clickedWorkflow({ parameters, credential }));
		if (name === 'orderStatus') await run(requests.razorpay.form);
		const execution = await run(requests[name].form);

		expect(execution.error).toBeUndefined();
		expect(outputOf(execution, 'Payment')).toMatchObject([{ json: { status: 'accepted' } }]);
		expect((await exotel.requests()).at(-1)?.body).toEqual(requests[name].body);
	},
);

test('250 items make 3 requests', async () => {
	const { n8n, exotel, credential } = shop();
	const workflow = clickedWorkflow({ parameters: billForEachItem(), credential });
	const execution = await n8n.runWorkflow(workflow, { pinData: pinned(references(250)) });

	expect(outputOf(execution, 'Payment')).toHaveLength(250);
	expect(await exotel.requests()).toHaveLength(3);
});

describe('one item of 250 is not right', () => {
	const items = references(250).map((item, i) => ({
		...item,
		phone: i === 16 ? '12345' : '9999900001',
	}));
	const parameters = billForEachItem({ to: '={{ $json.phone }}' });

	test('nothing is sent, and the error names the item and the field', async () => {
		const { n8n, exotel, credential } = shop();
		const workflow = clickedWorkflow({ parameters, credential });
		const execution = await n8n.runWorkflow(workflow, { pinData: pinned(items) });

		expect(execution.status).toBe('error');
		expect(execution.error?.message).toMatch(/^Item 17 of 250: To is "12345": it /);
		expect(await exotel.requests()).toEqual([]);
	});

	test('on the error output it leaves the other 249 to be sent', async () => {
		const { n8n, credential } = shop();
		const settings = { onError: 'continueErrorOutput' };
		const workflow = clickedWorkflow({ parameters, credential, settings });
		const execution = await n8n.runWorkflow(workflow, { pinData: pinned(items) });

		expect(outputOf(execution, 'Payment')).toHaveLength(249);
		expect(outputOf(execution, 'Payment', 1)).toMatchObject([
			{ json: { reference: 'ORD-17', error: { kind: 'invalid', field: 'To' } } },
		]);
	});
});

test('a second run skips what was accepted, sends what was refused, and names what is unknown', async () => {
	const { n8n, exotel, credential } = shop();
	const workflow = await n8n.addWorkflow(
		clickedWorkflow({
			parameters: billForEachItem({ options: { batchSize: 1 } }),
			credential,
			settings: { onError: 'continueErrorOutput' },
		}),
		pinned(references(3)),
	);
	await exotel.fault({ kind: '400', times: 1 }, { kind: '500', times: 1 });
	const first = await workflow.run();
	expect(outputOf(first, 'Payment', 1)).toMatchObject([
		{ json: { reference: 'ORD-1', error: { kind: 'refused' } } },
		{ json: { reference: 'ORD-2', error: { kind: 'unknown' } } },
	]);

	const second = await workflow.run();
	expect(outputOf(second, 'Payment').map(({ json }) => [json['status'], json['reason']])).toEqual([
		['accepted', undefined],
		['skipped', 'earlier_outcome_unknown'],
		['skipped', 'already_sent'],
	]);
	expect(await exotel.requests()).toHaveLength(4);
});

test('twenty executions at once with different references, then all again: none is lost', async () => {
	const { n8n, exotel, credential } = shop();
	const parameters = billForEachItem({ referenceId: '={{ $json.body.reference }}' });
	const path = `bills-${Date.now()}`;
	const workflow = await n8n.addWorkflow(calledWorkflow(path, { parameters, credential }));
	await workflow.activate();
	const headers = { 'content-type': 'application/json' };
	const all = async () =>
		await Promise.all(
			references(20).map(async (item): Promise<unknown> => {
				const init = { method: 'POST', headers, body: JSON.stringify(item) };
				return await (await n8n.callWebhook(path, init)).json();
			}),
		);

	const first = await all();
	expect(first).toEqual(
		references(20).map(({ reference }) => [
			expect.objectContaining({ referenceId: reference, status: 'accepted' }),
		]),
	);
	await recordsHold();
	const second = await all();
	expect(second).toEqual(
		references(20).map(({ reference }) => [
			expect.objectContaining({ referenceId: reference, reason: 'already_sent' }),
		]),
	);
	expect(await exotel.requests()).toHaveLength(20);
	await workflow.deactivate();
});
