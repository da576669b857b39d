import { billForEachItem, references } from './forms';
import { runNode } from './harness';
import { freshWorkflow, useExotel } from './suite';

const exotel = useExotel();
type Run = Omit<Parameters<typeof runNode>[0], 'credential' | 'workflowId'>;
const run = async (options: Run) =>
	await runNode({ credential: exotel().credential, workflowId: freshWorkflow(), ...options });
const sizes = async () =>
	(await exotel().requests()).map(({ body }) => body.whatsapp?.messages.length);

test('250 items travel in 3 requests, and each outcome returns to its own item', async () => {
	const { outputs } = await run({ parameters: billForEachItem(), items: references(250) });

	expect(await sizes()).toEqual([100, 100, 50]);
	expect(outputs[0]?.map(({ json, pairedItem }) => [json['referenceId'], pairedItem])).toEqual(
		references(250).map(({ reference }, item) => [reference, { item }]),
	);
	expect(new Set(outputs[0]?.map(({ json }) => json['messageSid'])).size).toBe(250);
});

test('a smaller batch size is kept', async () => {
	await run({ parameters: billForEachItem({ options: { batchSize: 4 } }), items: references(10) });

	expect(await sizes()).toEqual([4, 4, 2]);
});

test('items with another custom data travel apart', async () => {
	const parameters = billForEachItem({ options: { customData: '={{ $json.shop }}' } });
	const items = references(6).map((item, i) => ({ ...item, shop: i % 2 ? 'b' : 'a' }));
	const { outputs } = await run({ parameters, items });

	expect(await sizes()).toEqual([3, 3]);
	expect(outputs[0]?.map(({ json }) => json['referenceId'])).toEqual(
		items.map(({ reference }) => reference),
	);
});

describe('one item of 250 is not right', () => {
	const items = references(250).map((item, i) => ({
		...item,
		price: i === 16 ? '12.3456' : '12.30',
	}));
	const parameters = billForEachItem({
		items: { item: [{ name: 'Bread', price: '={{ $json.price }}', quantity: 1 }] },
	});

	test('nothing is sent, and the error names the item, the field and the value', async () => {
		const { error } = await run({ parameters, items });

		expect(error?.message).toBe(
			'Item 17 of 250: Price of item 1 is "12.3456": it has more than two decimals',
		);
		expect(error).toHaveProperty('description', expect.stringMatching(/^Nothing was sent\./));
		expect(await exotel().requests()).toEqual([]);
	});

	test('of several items it tells the item, the field and the value of each', async () => {
		const two = items.map((item, i) => (i === 40 ? { ...item, price: '1.2345' } : item));
		const { error } = await run({ parameters, items: two });

		expect(error).toHaveProperty(
			'description',
			[
				'Nothing was sent.',
				'Item 17: Price of item 1 is "12.3456": it has more than two decimals. Round it to two decimals.',
				'Item 41: Price of item 1 is "1.2345": it has more than two decimals. Round it to two decimals.',
			].join('\n'),
		);
	});

	test('with the error output, that one goes there and the other 249 go out', async () => {
		const settings = { onError: 'continueErrorOutput' as const };
		const { outputs, error } = await run({ parameters, items, settings });

		expect(error).toBeUndefined();
		expect(outputs[0]).toHaveLength(249);
		expect(outputs[1]).toMatchObject([
			{
				json: {
					reference: 'ORD-17',
					error: {
						message: 'Price of item 1 is "12.3456": it has more than two decimals',
						kind: 'invalid',
						field: 'Price of item 1',
						retryable: false,
					},
				},
				pairedItem: { item: 16 },
			},
		]);
		expect(await sizes()).toEqual([100, 100, 49]);
	});
});

test('an expression that fails is an error of its own item', async () => {
	const { outputs } = await run({
		parameters: billForEachItem({ to: '={{ $json.missing.phone }}' }),
		items: references(1),
		settings: { onError: 'continueErrorOutput' },
	});

	expect(outputs[1]).toMatchObject([{ json: { reference: 'ORD-1', error: { kind: 'invalid' } } }]);
	expect(await exotel().requests()).toEqual([]);
});

describe('the same reference twice in one run', () => {
	const twice = [{ reference: 'ORD-1' }, { reference: 'ORD-2' }, { reference: 'ORD-1' }];

	test('the same bill goes out once', async () => {
		const { outputs } = await run({ parameters: billForEachItem(), items: twice });

		expect(outputs[0]?.map(({ json }) => [json['status'], json['reason']])).toEqual([
			['accepted', undefined],
			['accepted', undefined],
			['skipped', 'repeated_in_this_run'],
		]);
		expect(await exotel().order('ORD-1')).toMatchObject({ received: 1 });
	});

	test('different bills are an error that names both items', async () => {
		const { error } = await run({
			parameters: billForEachItem({ to: '={{ "999990000" + $itemIndex }}' }),
			items: twice,
		});

		expect(error?.message).toMatch(/Reference ID is "ORD-1": it stands on items 1 and 3/);
		expect(await exotel().requests()).toEqual([]);
	});
});
