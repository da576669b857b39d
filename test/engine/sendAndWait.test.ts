import { NodeHelpers, type INodePropertyOptions } from 'n8n-workflow';
import { resumeToken } from '../../exotel/callbackUrl';
import { ExotelWhatsAppPayment } from '../../nodes/ExotelWhatsAppPayment/ExotelWhatsAppPayment.node';
import { waitingBill } from './forms';
import { runNode } from './harness';
import { freshWorkflow, useExotel } from './suite';

const exotel = useExotel();
type Run = Partial<Parameters<typeof runNode>[0]>;
const run = async (options: Run = {}) =>
	await runNode({
		credential: exotel().credential,
		parameters: waitingBill(),
		workflowId: freshWorkflow(),
		...options,
	});

/** The items that n8n keeps while it sleeps, and passes on at the limit. */
const asleep = ({ data }: Awaited<ReturnType<typeof run>>['run']) =>
	data.executionData?.nodeExecutionStack[0]?.data['main']?.[0];

test('it sends one bill, and sleeps until the limit with the outcome of the limit in its item', async () => {
	const before = Date.now();
	const { run: finished } = await run({ items: [{ order: 17 }] });
	const minutes = (Number(finished.waitTill) - before) / 60_000;
	expect(Math.round(minutes)).toBe(360);
	expect(asleep(finished)).toMatchObject([
		{
			json: {
				order: 17,
				payment: {
					status: 'not_paid_in_time',
					isPaid: false,
					referenceId: 'ORD-1',
					total: '2361.00',
					messageSid: expect.any(String),
				},
			},
		},
	]);
	const start = finished.data.resultData.runData['Start']?.[0]?.data?.['main']?.[0];
	expect(start?.[0]?.json).toEqual({ order: 17 });
	expect(await exotel().order('ORD-1')).toMatchObject({ received: 1 });
});

test('the bill carries the address of this execution, with its token', async () => {
	await run();
	const [request] = await exotel().requests();
	const url = new URL(request?.body.status_callback ?? '');
	const [, place, executionId = '', path] = url.pathname.split('/');
	expect([place, path]).toEqual(['webhook-waiting', 'payment']);
	const secret = exotel().credential.apiToken;
	expect(url.searchParams.get('token')).toBe(resumeToken(secret, executionId));
});

test.each([
	['an error output', { onError: 'continueErrorOutput' }],
	['a retry on failures', { retryOnFail: true, maxTries: 2, waitBetweenTries: 0 }],
] as const)(
	'with %s, an item that tells of an earlier error sleeps whole, and its bill goes out once',
	async (_what, settings) => {
		const items = [{ order: 17, error: 'of an earlier node' }];
		const { run: finished, error } = await run({ items, settings });
		expect(error).toBeUndefined();
		expect(finished.waitTill).toBeInstanceOf(Date);
		expect(asleep(finished)).toMatchObject([
			{ json: { ...items[0], payment: { status: 'not_paid_in_time' } } },
		]);
		expect(await exotel().order('ORD-1')).toMatchObject({ received: 1 });
	},
);

const inOrderOptions = (expiresInMinutes: number) => ({
	waitLimit: 60,
	orderOptions: { expiresInMinutes },
});
const isLate = /can still be paid.*cancel it .* before you send another/;

test.each([
	[{}, /send a new bill/],
	[{ options: { billExpiry: 'never' } }, isLate],
	[inOrderOptions(70), isLate],
	// Reported a moment after the limit, such a payment would find nobody.
	[inOrderOptions(60), isLate],
	[inOrderOptions(58), /send a new bill/],
])(
	'the outcome of the limit, and a hint, say whether the bill can still be paid: %j',
	async (more, advice) => {
		const { run: finished } = await run({ parameters: waitingBill(more) });
		expect(asleep(finished)?.[0]?.json['payment']).toMatchObject({
			advice: expect.stringMatching(advice),
		});
		const hints = finished.data.resultData.runData['Payment']?.[0]?.hints ?? [];
		expect(hints.map(({ message }) => message)).toEqual(
			advice === isLate ? [expect.stringMatching(/last 2 minutes of the wait or after it/)] : [],
		);
	},
);

describe('nothing is sent', () => {
	test.each<[string, Run, RegExp]>([
		['for two items', { items: [{}, {}] }, /Input has 2 items/],
		['with Execute Once', { settings: { executeOnce: true } }, /Execute Once would let/],
		[
			'where a bill could be paid while n8n ends the wait',
			{ parameters: waitingBill({ options: { expiryMargin: 1 } }) },
			/Expiry Margin is 1/,
		],
		[
			'by an agent',
			{ settings: { type: 'exotelWhatsAppPaymentTool' } },
			/cannot be used as a tool/,
		],
		[
			'of a UPI bill',
			{ parameters: waitingBill({ paymentMethod: 'upi' }) },
			/Payment Method is "UPI": it cannot be waited for/,
		],
		[
			'where the bill could not expire in time',
			{ parameters: waitingBill({ waitLimit: 15 }) },
			/Wait Limit is 15: it is too short/,
		],
		[
			'with an expiry whose expression found nothing',
			{ parameters: waitingBill({ orderOptions: { expiresInMinutes: '={{ $json.nothing }}' } }) },
			/Expires in Minutes/,
		],
		[
			'where replies would go unencrypted',
			{ parameters: waitingBill({ options: { forwardRepliesTo: 'http://example.com/' } }) },
			/Forward Replies To/,
		],
	])('%s', async (_what, options, message) => {
		const { error, run: finished } = await run(options);
		expect(error?.message).toMatch(message);
		expect(finished.waitTill).toBeUndefined();
		expect(await exotel().requests()).toEqual([]);
	});

	test('where Exotel cannot reach n8n', async () => {
		const { apiKey, apiToken, accountSid } = exotel().credential;
		const credential = { apiKey, apiToken, accountSid, region: 'mumbai' };
		const { error } = await run({ credential, host: 'http://localhost:5678' });
		expect(error?.message).toMatch(/n8n's address .*cannot be reached by Exotel/);
		expect(error?.description).toMatch(/WEBHOOK_URL/);
	});
});

test('for several items the error names the sub-workflow', async () => {
	const { error } = await run({ items: [{}, {}] });
	expect(error?.description).toMatch(/once for each item.*Execute Sub-workflow/);
});

test.each([
	['an expiry of its own', { waitLimit: 5, orderOptions: { expiresInMinutes: 6 } }],
	['a bill that never expires', { waitLimit: 5, options: { billExpiry: 'never' } }],
	['UPI where the account reports it', { paymentMethod: 'upi', options: { reportsUpi: true } }],
])('%s is sent', async (_what, parameters) => {
	const { error, run: finished } = await run({ parameters: waitingBill(parameters) });
	expect(error).toBeUndefined();
	expect(finished.waitTill).toBeInstanceOf(Date);
});

test('a reference that was sent before is an error, and stays unsent', async () => {
	const workflowId = freshWorkflow();
	await run({ workflowId });
	const { error, run: finished } = await run({ workflowId });
	expect(error?.message).toMatch(/was sent before .*ORD-1/);
	expect(finished.waitTill).toBeUndefined();
	expect(await exotel().order('ORD-1')).toMatchObject({ received: 1 });
});

test('after an unknown outcome nothing goes out, until the user has looked in the chat and says so', async () => {
	const workflowId = freshWorkflow();
	await exotel().fault({ kind: '500', times: 1 });
	await run({ workflowId });
	const again = await run({ workflowId });
	expect(again.error?.message).toMatch(/outcome of an earlier attempt .*ORD-1/);
	expect(again.run.waitTill).toBeUndefined();
	expect(await exotel().requests()).toHaveLength(1);

	const parameters = waitingBill({ options: { ifAlreadySent: 'send' } });
	const { error, run: finished } = await run({ workflowId, parameters });
	expect(error).toBeUndefined();
	expect(finished.waitTill).toBeInstanceOf(Date);
});

test('what Exotel refuses is an error, does not sleep, and is tried again by Retry On Fail once', async () => {
	await exotel().fault({ kind: '400', times: 1 });
	const settings = { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 };
	const { run: finished } = await run({ settings });
	expect(finished.waitTill).toBeInstanceOf(Date);
	expect(await exotel().requests()).toHaveLength(2);
	await exotel().fault({ kind: '400', times: 1 });
	const refused = await run({ parameters: waitingBill({ referenceId: 'ORD-2' }) });
	expect(refused.error?.message).toMatch(/ORD-2/);
	expect(refused.run.waitTill).toBeUndefined();
});

test('an unknown outcome is an error that Retry On Fail does not send again', async () => {
	await exotel().fault({ kind: '500', times: 1 });
	const settings = { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 };
	const { error, run: finished } = await run({ settings });
	expect(error).toBeDefined();
	expect(finished.waitTill).toBeUndefined();
	expect(await exotel().requests()).toHaveLength(1);
});

describe('what the editor shows', () => {
	const { properties, waitingNodeTooltip } = new ExotelWhatsAppPayment().description;
	const shown = (operation: string) =>
		properties
			.filter((field) =>
				NodeHelpers.displayParameter(
					{
						resource: 'order',
						operation,
						sendAs: 'freeForm',
						orderSource: 'defineBelow',
						statusCallbacks: 'none',
					},
					field,
					{ typeVersion: 1 },
					null,
				),
			)
			.map(({ name }) => name);

	test('the operations share the fields of a bill', () => {
		const send = shown('sendOrderDetails').filter((name) => name !== 'statusCallbacks');
		const wait = shown('sendAndWaitForPayment').filter((name) => name !== 'waitLimit');
		expect(wait).toEqual(send);
		expect(shown('sendAndWaitForPayment').slice(-2)).toEqual(['waitLimit', 'options']);
	});

	test('a node that waits says for what', () =>
		expect(waitingNodeTooltip).toMatch(/Waiting for the customer to pay/));

	test('an agent is not offered to wait', () => {
		const operations = properties.filter(({ name }) => name === 'operation');
		const hidden = operations
			.flatMap(({ options }) => options ?? [])
			.filter(
				(option): option is INodePropertyOptions => 'value' in option && !!option.displayOptions,
			);
		expect(hidden).toMatchObject([
			{ value: 'sendAndWaitForPayment', displayOptions: { hide: { '@tool': [true] } } },
		]);
	});
});
