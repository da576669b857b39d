import type { IDataObject } from 'n8n-workflow';
import type { NodeRun } from './harness';
import { shopifyOrder, shopRunner, wooOrder, type Shop } from './shops';
import { freshWorkflow, useExotel } from './suite';

const exotel = useExotel();
const runOrders = shopRunner(exotel);
const orders = { shopify: shopifyOrder(), woocommerce: wooOrder() };

/** The shop's order with each of the changes. */
const run = async (
	shop: Shop,
	changes: readonly IDataObject[],
	parameters: IDataObject = {},
	more: Partial<NodeRun> = {},
) =>
	await runOrders(
		shop,
		changes.map((change) => ({ ...orders[shop], ...change })),
		parameters,
		more,
	);
const waiting = { operation: 'sendAndWaitForPayment' };
const stop = { shopOptions: { nothingToBill: 'stop' } };

describe.each<[shop: Shop, changes: IDataObject, reason: string, says: RegExp]>([
	[
		'shopify',
		{ cancelled_at: '2026-02-04T12:00:00Z' },
		'cancelled',
		/^Order #1042 is cancelled\.$/,
	],
	['shopify', { financial_status: 'paid' }, 'paid', /^Order #1042 is already paid\.$/],
	['shopify', { financial_status: 'refunded' }, 'refunded', /^Order #1042 was refunded\.$/],
	['shopify', { financial_status: 'partially_refunded' }, 'refunded', /was refunded in part/],
	['shopify', { financial_status: 'voided' }, 'voided', /the payment was voided/],
	['shopify', { total_outstanding: '0.00' }, 'zero', /nothing to pay \(₹0\.00 is owed\)/],
	['shopify', { test: true }, 'test', /is a test order/],
	['woocommerce', { status: 'cancelled' }, 'cancelled', /^Order 3121 is cancelled\.$/],
	['woocommerce', { status: 'completed' }, 'paid', /is completed, and so already paid/],
	['woocommerce', { date_paid: '2026-02-04T12:00:00' }, 'paid', /is already paid/],
	['woocommerce', { refunds: [{ id: 1, total: '-1.00' }] }, 'refunded', /was refunded/],
	['woocommerce', { total: '0.00' }, 'zero', /nothing to pay/],
])('%s, %j', (shop, changes, reason, says) => {
	const referenceId = shop === 'shopify' ? '1042' : '3121';
	const skipped = {
		referenceId,
		status: 'skipped',
		reason,
		description: expect.stringMatching(says),
		advice: expect.stringMatching(/^[A-Z].*\.$/),
	};

	test('is skipped with its reason', async () => {
		const { outputs, error } = await run(shop, [changes]);
		expect(error).toBeUndefined();
		expect(outputs).toEqual([[{ json: skipped, pairedItem: { item: 0 } }]]);
		expect(await exotel().requests()).toEqual([]);
	});

	test('is an error where the user wants that', async () => {
		const { error } = await run(shop, [changes], stop);
		expect(error?.message).toMatch(/means that order #?(1042|3121)/);
		expect(error).toHaveProperty('description', expect.stringMatching(/\./));
		expect(await exotel().requests()).toEqual([]);
	});

	test('does not put an execution to sleep, and its item goes on whole', async () => {
		const { outputs, error, run: finished } = await run(shop, [changes], waiting);
		expect(error).toBeUndefined();
		expect(finished.waitTill).toBeUndefined();
		const payment = { ...skipped, isPaid: reason === 'paid' };
		const json = { ...orders[shop], ...changes, payment };
		expect(outputs).toEqual([[{ json, pairedItem: { item: 0 } }]]);
		expect(await exotel().requests()).toEqual([]);
	});

	test('has a preview that says so', async () => {
		const { outputs } = await run(shop, [changes], { operation: 'previewOrderDetails' });
		expect(outputs).toEqual([[{ json: skipped, pairedItem: { item: 0 } }]]);
	});
});

test('a waiting execution sleeps for an order that owes something', async () => {
	const { outputs, run: finished } = await run('shopify', [{}], waiting);
	expect(finished.waitTill).toBeInstanceOf(Date);
	expect(outputs[0]).toMatchObject([{ json: { payment: { total: '1948.00' } } }]);
	expect(await exotel().requests()).toHaveLength(1);
});

test('a waiting order that is an error where the user wants that does not sleep', async () => {
	const parameters = { ...waiting, ...stop };
	const { error, run: finished } = await run('shopify', [{ financial_status: 'paid' }], parameters);
	expect(error?.message).toMatch(/order #1042 is already paid/);
	expect(finished.waitTill).toBeUndefined();
});

test('what is skipped holds up nothing, and leaves the order free to be billed later', async () => {
	const workflowId = freshWorkflow();
	const items = [{ financial_status: 'paid' }, { name: '#1043' }];
	const first = await run('shopify', items, {}, { workflowId });
	expect(first.outputs[0]).toMatchObject([
		{ json: { referenceId: '1042', status: 'skipped', reason: 'paid' }, pairedItem: { item: 0 } },
		{ json: { referenceId: '1043', status: 'accepted' }, pairedItem: { item: 1 } },
	]);
	const later = await run('shopify', [{}], {}, { workflowId });
	expect(later.outputs[0]).toMatchObject([{ json: { referenceId: '1042', status: 'accepted' } }]);
});

test('an order that is wrong stops a run with one that is skipped', async () => {
	const items = [{ financial_status: 'paid' }, { financial_status: 'authorized' }];
	const { error } = await run('shopify', items);
	expect(error?.message).toMatch(/^Item 2 of 2: financial_status is "authorized"/);
});

test('as an error it goes to the error output, and the others go out', async () => {
	const items = [{ name: '#1' }, { name: '#2', financial_status: 'paid' }];
	const settings = { onError: 'continueErrorOutput' as const };
	const { outputs } = await run('shopify', items, stop, { settings });
	expect(outputs[0]).toMatchObject([{ json: { referenceId: '1', status: 'accepted' } }]);
	expect(outputs[1]).toMatchObject([
		{ json: { name: '#2', error: { kind: 'invalid', field: 'financial_status' } } },
	]);
});

test('a test order is billed where the user wants that', async () => {
	const parameters = { shopOptions: { testOrders: 'bill' } };
	const { outputs, run: finished } = await run('shopify', [{ test: true }], parameters);
	expect(outputs[0]).toMatchObject([{ json: { status: 'accepted' } }]);
	const hints = finished.data.resultData.runData['Payment']?.[0]?.hints;
	expect(hints).toEqual([{ message: 'This is a test order.', type: 'warning' }]);
});
