/* eslint-disable @n8n/community-nodes/no-restricted-globals -- not shipped: measures processor time */
import type { IDataObject, INode } from 'n8n-workflow';
import { rowsBill } from './forms';
import { runNode, type NodeRun } from './harness';
import { freshWorkflow, useExotel } from './suite';

const exotel = useExotel();

/** A row as n8n's Google Sheets node gives it. */
const row = (Reference: string, changes: IDataObject = {}): IDataObject => ({
	Reference,
	Phone: '99999 00001',
	Item: 'Milk',
	Price: 30,
	Quantity: 1,
	...changes,
});
/** Five rows of two orders, mixed. */
const rows = [
	row('D-1', { Item: 'Milk', Price: 30, Quantity: 2 }),
	row('D-2', { Phone: '99999 00002', Item: 'Rent', Price: '₹12,000.50' }),
	row('D-1', { Item: 'Bread', Price: '45.50', Phone: '' }),
	row('D-2', { Phone: '+91-99999-00002', Item: 'Water', Price: 250.25 }),
	row('D-1', { Item: 'Butter', Price: 60, Phone: '+91 99999 00001' }),
];
const onErrorOutput: Partial<INode> = { onError: 'continueErrorOutput' };

const run = async (
	items: readonly IDataObject[],
	parameters: IDataObject = {},
	more: Partial<NodeRun> = {},
) =>
	await runNode({
		credential: exotel().credential,
		parameters: rowsBill(parameters),
		items,
		workflowId: freshWorkflow(),
		...more,
	});
const pairs = (...items: readonly number[]) => items.map((item) => ({ item }));
const changed = (index: number, changes: IDataObject) =>
	rows.map((one, i) => (i === index ? { ...one, ...changes } : one));

test('five rows of two orders are two messages, each paired with all of its rows', async () => {
	const { outputs, error } = await run(rows);

	expect(error).toBeUndefined();
	expect(outputs[0]).toMatchObject([
		{
			json: { referenceId: 'D-1', to: '+919999900001', status: 'accepted', total: '165.50' },
			pairedItem: pairs(0, 2, 4),
		},
		{
			json: { referenceId: 'D-2', to: '+919999900002', status: 'accepted', total: '12250.75' },
			pairedItem: pairs(1, 3),
		},
	]);
	expect(outputs[0]).toHaveLength(2);
	const requests = await exotel().requests();
	expect(requests).toHaveLength(1);
	const item = (name: string, value: number, quantity: number) => ({
		name,
		amount: { value, offset: 100 },
		quantity,
	});
	expect(requests[0]?.body.whatsapp?.messages).toMatchObject(
		[
			[item('Milk', 3000, 2), item('Bread', 4550, 1), item('Butter', 6000, 1)],
			[item('Rent', 1200050, 1), item('Water', 25025, 1)],
		].map((items) => ({
			content: { interactive: { action: { parameters: { order: { items } } } } },
		})),
	);
});

test('an order of one row is paired with its row alone', async () => {
	const { outputs } = await run([row('D-1'), row('D-2')]);
	expect(outputs[0]?.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 1 }]);
});

test('a quantity whose column has another name is refused, and never taken for one', async () => {
	const { error } = await run([{ ...row('D-1', { Quantity: undefined }), Qty: 5 }]);
	expect(error?.message).toMatch(/Item Quantity/);
	const { outputs } = await run([row('D-1', { Price: 12.5, Quantity: undefined })], {
		itemQuantity: '1',
	});
	expect(outputs[0]).toMatchObject([{ json: { total: '12.50' } }]);
});

test.each([
	['paymentConfiguration', 'Payment Configuration'],
	['from', 'From'],
])('rows that disagree about %s are an error', async (name, label) => {
	const items = [row('D-1'), row('D-1')].map((json, i) => ({ ...json, own: `91999990009${i}` }));
	const { error } = await run(items, { [name]: '={{ $json.own }}' });
	expect(error?.message).toMatch(new RegExp(`${label} differs between the rows`));
	expect(await exotel().requests()).toEqual([]);
});

test('Execute Once, which would bill the first row only, is refused', async () => {
	const { error } = await run(rows, {}, { settings: { executeOnce: true } });
	expect(error?.message).toMatch(/Execute Once would bill the first row only/);
	expect(await exotel().requests()).toEqual([]);
});

test('a reference may be a number in one row and text in another', async () => {
	const { outputs } = await run([{ ...row(''), Reference: 1001 }, row(' 1001 ')]);
	expect(outputs[0]).toMatchObject([
		{ json: { referenceId: '1001', total: '60.00' }, pairedItem: pairs(0, 1) },
	]);
});

test('charges are for the whole order, and columns of any name can be dragged in', async () => {
	const items = [
		{ bill: 'D-1', mobile: '99999 00001', what: 'Milk', rupees: '30', pieces: 2, delivery: 40 },
		{ bill: 'D-1', mobile: '99999 00001', what: 'Bread', rupees: '45', pieces: 1, delivery: '' },
		{ bill: 'D-1', mobile: '99999 00001', what: 'Jam', rupees: '5', pieces: 1, delivery: '40.00' },
	];
	const { outputs } = await run(items, {
		rowReferenceId: '={{ $json.bill }}',
		rowTo: '={{ $json.mobile }}',
		itemName: '={{ $json.what }}',
		itemPrice: '={{ $json.rupees }}',
		itemQuantity: '={{ $json.pieces }}',
		charges: { shipping: '={{ $json.delivery }}', discount: '10' },
	});
	expect(outputs[0]).toMatchObject([{ json: { total: '140.00' }, pairedItem: pairs(0, 1, 2) }]);
});

test('physical goods take their address from the rows', async () => {
	const part = (name: string) => `={{ $json.${name} }}`;
	const place = {
		name: 'A',
		addressLine1: '1',
		city: 'Kochi',
		state: 'Kerala',
		postalCode: 682020,
	};
	const empty = { name: '', addressLine1: '', city: '', state: '', postalCode: '' };
	const address = Object.fromEntries(Object.keys(place).map((name) => [name, part(name)]));
	const { outputs, error } = await run([row('D-1', place), row('D-1', empty)], {
		goodsType: 'physical-goods',
		needsDelivery: true,
		deliveryAddress: { address },
	});
	expect(error).toBeUndefined();
	expect(outputs[0]).toMatchObject([{ json: { status: 'accepted' }, pairedItem: pairs(0, 1) }]);
	const [request] = await exotel().requests();
	expect(JSON.stringify(request?.body)).toContain('"postal_code":"682020"');
});

describe('rows that disagree', () => {
	const items = changed(4, { Phone: '99999 00009' });
	const message =
		'To differs between the rows of this order: row 1 has "99999 00001", row 5 has "99999 00009"';

	test('send nothing of the whole run, and the error names every one of them', async () => {
		const { error } = await run(items);
		expect(error?.message).toBe(`Item 1 of 5: ${message}`);
		expect(error).toHaveProperty('description', expect.stringMatching(/^Nothing was sent\./));
		expect(await exotel().requests()).toEqual([]);
	});

	test('go to the error output as one item, which is paired with all of them; the rest goes out', async () => {
		const { outputs, error } = await run(items, {}, { settings: onErrorOutput });
		expect(error).toBeUndefined();
		expect(outputs[0]).toMatchObject([
			{ json: { referenceId: 'D-2', status: 'accepted' }, pairedItem: pairs(1, 3) },
		]);
		expect(outputs[1]).toMatchObject([
			{
				json: {
					Reference: 'D-1',
					Item: 'Milk',
					error: { message, kind: 'invalid', field: 'To', rows: [1, 3, 5], retryable: false },
				},
				pairedItem: pairs(0, 2, 4),
			},
		]);
		expect(outputs[1]).toHaveLength(1);
	});

	test('are called by the numbers that Google Sheets gives them', async () => {
		const numbered = items.map((item, i) => ({ row_number: i + 2, ...item }));
		const { outputs } = await run(numbered, {}, { settings: onErrorOutput });
		expect(outputs[1]).toMatchObject([
			{
				json: {
					error: {
						message: expect.stringMatching(/row 2 has "99999 00001", row 6 has "99999 00009"$/),
						rows: [2, 4, 6],
					},
				},
			},
		]);
	});
});

describe('one bad row of an order keeps the whole order back', () => {
	test.each<[what: string, changes: IDataObject, parameters: IDataObject, message: RegExp]>([
		['a price that is none', { Price: 'soon' }, {}, /^Item Price of row 3 is "soon": it is not/],
		['a price that is not there', { Price: '' }, {}, /^Item Price of row 3 is missing/],
		[
			'an expression that fails',
			{ Item: 'x' },
			{ itemName: '={{ $json.Item === "x" ? $("Nowhere").item.json.name : $json.Item }}' },
			/^Row 3: Referenced node doesn't exist/,
		],
	])('%s', async (_what, changes, parameters, message) => {
		const items = changed(2, changes);
		const stopped = await run(items, parameters);
		expect(stopped.error).toBeDefined();
		expect(await exotel().requests()).toEqual([]);

		const { outputs } = await run(items, parameters, { settings: onErrorOutput });
		expect(outputs[0]).toMatchObject([{ json: { referenceId: 'D-2', status: 'accepted' } }]);
		expect(outputs[1]).toMatchObject([
			{
				json: { error: { message: expect.stringMatching(message), rows: [1, 3, 5] } },
				pairedItem: pairs(0, 2, 4),
			},
		]);
		expect(outputs[1]).toHaveLength(1);
		expect(await exotel().orders()).toHaveLength(1);
	});
});

test.each<[what: string, reference: IDataObject, parameters: IDataObject]>([
	['is blank', { Reference: ' ' }, {}],
	['is not there', { Reference: null }, {}],
	[
		'has an expression that fails',
		{ Reference: null },
		{ rowReferenceId: '={{ $json.Reference.trim() }}' },
	],
])(
	'while the reference of a row %s nothing is sent, since any order may lack that row',
	async (...given) => {
		const [, reference, parameters] = given;
		const items = changed(1, reference);
		const { outputs } = await run(items, parameters, { settings: onErrorOutput });
		const lacking = { error: { message: expect.stringMatching(/Reference ID of row 2/) } };
		expect(outputs[0]).toEqual([]);
		expect(outputs[1]).toMatchObject([
			{ json: lacking, pairedItem: pairs(0, 2, 4) },
			{ json: { Item: 'Rent' }, pairedItem: { item: 1 } },
			{ json: lacking, pairedItem: { item: 3 } },
		]);

		const { error } = await run(items, parameters);
		expect(error?.message).toMatch(/^Item 2 of 5: /);
		expect(await exotel().requests()).toEqual([]);
	},
);

test('what Exotel refuses is one error of all rows', async () => {
	await exotel().fault({ kind: 'partial', times: 1 });
	const { outputs } = await run(rows, {}, { settings: onErrorOutput });
	const [accepted, refused] = outputs;
	expect(accepted).toHaveLength(1);
	expect(refused).toMatchObject([
		{
			json: { error: { kind: 'refused', referenceId: 'D-2', rows: [2, 4] } },
			pairedItem: pairs(1, 3),
		},
	]);
});

test('a stopped run counts rows, not orders, among what it has not sent', async () => {
	await exotel().fault({ kind: '400', times: 1 });
	const items = [...rows, row('D-3')];
	const { error } = await run(items, { options: { batchSize: 1 } });
	expect(error?.message).toMatch(/reference ID D-1/);
	expect(error).toHaveProperty('description', expect.stringMatching(/Not sent: 3 more\./));
});

test('a second run skips each order once, for all of its rows', async () => {
	const workflowId = freshWorkflow();
	await run(rows, {}, { workflowId });
	const { outputs } = await run([...rows, row('D-3')], {}, { workflowId });
	expect(outputs[0]).toMatchObject([
		{ json: { referenceId: 'D-1', reason: 'already_sent' }, pairedItem: pairs(0, 2, 4) },
		{ json: { referenceId: 'D-2', reason: 'already_sent' }, pairedItem: pairs(1, 3) },
		{ json: { referenceId: 'D-3', status: 'accepted' }, pairedItem: { item: 5 } },
	]);
	expect((await exotel().orders()).map(({ received }) => received)).toEqual([1, 1, 1]);
});

test('Retry On Fail sends only what was refused, and pairs everything as the first try did', async () => {
	await exotel().fault({ kind: 'partial', times: 1 });
	const settings = { retryOnFail: true, maxTries: 2, waitBetweenTries: 1 };
	const { outputs, error } = await run(rows, {}, { settings });
	expect(error).toBeUndefined();
	expect(outputs[0]).toMatchObject([
		{ json: { referenceId: 'D-1', status: 'accepted' }, pairedItem: pairs(0, 2, 4) },
		{ json: { referenceId: 'D-2', status: 'accepted' }, pairedItem: pairs(1, 3) },
	]);
	expect(await exotel().order('D-1')).toMatchObject({ received: 1 });
	expect(await exotel().order('D-2')).toMatchObject({ received: 2, accepted: 1 });
});

test('an order is previewed whole, and nothing is sent', async () => {
	const { outputs } = await run(rows, { operation: 'previewOrderDetails' });
	expect(outputs[0]).toMatchObject([
		{
			json: { referenceId: 'D-1', status: 'preview', total: '165.50' },
			pairedItem: pairs(0, 2, 4),
		},
		{ json: { referenceId: 'D-2', status: 'preview' }, pairedItem: pairs(1, 3) },
	]);
	expect(await exotel().requests()).toEqual([]);
});

test.each([
	['waited for', { operation: 'sendAndWaitForPayment' }, {}],
	['used by an agent', {}, { type: 'exotelWhatsAppPaymentTool' }],
])('rows cannot be %s, since a bill may have several', async (_what, parameters, settings) => {
	const { error } = await run([row('D-1')], parameters, { settings });
	expect(error?.message).toMatch(/Spreadsheet Rows cannot be/);
	expect(await exotel().requests()).toEqual([]);
});

describe('the work grows with the rows, and not with their square', () => {
	/** Processor time in milliseconds, which other work on the machine hardly changes. */
	async function costOf(count: number, orders: number): Promise<number> {
		const items = Array.from({ length: count }, (_, i) => row(`D-${i % orders}`));
		const before = process.cpuUsage();
		const { outputs, error } = await run(items, { operation: 'previewOrderDetails' });
		expect(error).toBeUndefined();
		expect(outputs[0]).toHaveLength(orders);
		const last = Array.from({ length: count / orders }, (_, i) => i * orders + orders - 1);
		expect(outputs[0]?.at(-1)?.pairedItem).toEqual(pairs(...last));
		return process.cpuUsage(before).user / 1_000;
	}

	test.each([
		['10,000 rows of 5,000 orders', 10_000, 5_000],
		['4,000 rows of one order', 4_000, 1],
	])(
		'%s',
		async (_what, count, orders) => {
			await costOf(100, Math.min(orders, 50));
			const few = await costOf(count / 10, Math.max(orders / 10, 1));
			expect(await costOf(count, orders)).toBeLessThan(30 * few);
		},
		120_000,
	);
});
