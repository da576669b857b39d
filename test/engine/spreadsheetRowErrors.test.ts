import type { IDataObject, INode } from 'n8n-workflow';
import { changed, pairs, row, rowRunner, rows } from './rows';
import { useExotel } from './suite';

const exotel = useExotel();
const run = rowRunner(exotel);
const onErrorOutput: Partial<INode> = { onError: 'continueErrorOutput' };

describe('rows that disagree', () => {
	const items = changed(4, { Phone: '99999 00009' });
	const message =
		'To differs between the rows of this order: row 1 has "99999 00001", row 5 has "99999 00009"';

	test('send nothing of the whole run, and the error names every one of them', async () => {
		const { error } = await run(items);
		expect(error?.message).toBe(`Rows 1, 3, 5: ${message}`);
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
		expect(error?.message).toMatch(/^Row 2: .*; 2 more problems$/);
		expect(await exotel().requests()).toEqual([]);
	},
);

describe('a problem of the whole bill is told with the number of its row in the sheet', () => {
	const numbered = (changes: readonly IDataObject[]) =>
		changes.map((change, i) => ({ row_number: i + 7, ...row(`D-${i}`), ...change }));

	test.each<[what: string, changes: IDataObject, message: RegExp]>([
		['a reference that is blank', { Reference: '' }, /^Reference ID is missing/],
		['a reference with a space', { Reference: 'D 1' }, /^Reference ID is "D 1"/],
		['a phone that is not there', { Phone: '' }, /^To is missing/],
	])('%s', async (_what, changes, message) => {
		const items = numbered([{}, {}, changes]);
		const { error } = await run(items);
		expect(error?.message).toMatch(new RegExp(`^Row 9: ${message.source.slice(1)}`));
		expect(error).toHaveProperty('description', expect.stringMatching(/^Row 9: /m));
		expect(`${error?.message} ${error?.description}`).not.toMatch(/\bItem \d/);

		const { outputs } = await run(items, {}, { settings: onErrorOutput });
		const [told] = (outputs[1] ?? []).filter(({ json }) => json['row_number'] === 9);
		expect(told).toMatchObject({
			json: { error: { message: expect.stringMatching(message), rows: [9] } },
			pairedItem: { item: 2 },
		});
	});
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

test.each([
	['waited for', { operation: 'sendAndWaitForPayment' }, {}],
	['used by an agent', {}, { type: 'exotelWhatsAppPaymentTool' }],
])('rows cannot be %s, since a bill may have several', async (_what, parameters, settings) => {
	const { error } = await run([row('D-1')], parameters, { settings });
	expect(error?.message).toMatch(/Spreadsheet Rows cannot be/);
	expect(await exotel().requests()).toEqual([]);
});

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
