import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { resumeToken } from '../../../exotel/callbackUrl';
import { startReceiver } from '../../sandbox/receiver';
import { callbackOf, payment, state } from '../webhooks/trigger';
import { SleepingExecution } from './host';

const bill = {
	referenceId: 'ORD-1',
	messageSid: 'sid-of-the-bill',
	to: '+919999900001',
	total: '1180.50',
	status: 'not_paid_in_time',
	isPaid: false,
	advice: 'Cancel it',
};
const binary = { file: { data: 'aGVsbG8=', mimeType: 'text/plain' } };
const item: INodeExecutionData = { json: { order: 17, payment: bill }, binary };
const executions: SleepingExecution[] = [];
const asleep = async (options?: IDataObject) => {
	const execution = await new SleepingExecution(item, options).start();
	executions.push(execution);
	return execution;
};
afterEach(async () => {
	await Promise.all(executions.splice(0).map(async (execution) => await execution.stop()));
	jest.restoreAllMocks();
});

const failed = state('EX_REENGAGEMENT_ERROR', 'sid-of-the-bill');
const reply = { callback_type: 'incoming_message', from: '+919999900001', sid: 'r', content: {} };

async function call(execution: SleepingExecution, messages: readonly object[], token?: string) {
	const own = resumeToken('s3cret', execution.id);
	const response = await fetch(`${execution.url}/payment?token=${token ?? own}`, {
		method: 'POST',
		body: JSON.stringify(callbackOf(...messages)),
		headers: { 'content-type': 'application/json' },
	});
	await response.text();
	return response.status;
}

test('a payment wakes it with the whole item: the fields, the file in it, the origin', async () => {
	const execution = await asleep();
	expect(await call(execution, [payment()])).toBe(200);
	expect(execution.woken).toMatchObject([
		[
			{
				json: {
					order: 17,
					payment: { status: 'paid', isPaid: true, total: '1180.50', messageSid: bill.messageSid },
				},
				binary,
				pairedItem: { item: 0 },
			},
		],
	]);
	expect(execution.woken[0]?.[0]?.json['payment']).toHaveProperty('advice', undefined);
});

test.each([
	['a file without a type', { file: { data: 'aGVsbG8=', fileName: 'bill.txt' } }],
	[
		'a file with empty fields',
		{ file: { data: 'aGVsbG8=', mimeType: 'text/plain', fileName: null } },
	],
])('%s holds up no payment', async (_what, odd) => {
	const host = new SleepingExecution(JSON.parse(JSON.stringify({ ...item, binary: odd })));
	executions.push(await host.start());
	expect(await call(host, [payment()])).toBe(200);
	expect(host.woken).toMatchObject([[{ json: { payment: { status: 'paid' } }, binary: odd }]]);
});

test('a file that is none holds up no payment: the item comes without it', async () => {
	const host = new SleepingExecution(JSON.parse(JSON.stringify({ ...item, binary: { file: 7 } })));
	executions.push(await host.start());
	expect(await call(host, [payment()])).toBe(200);
	expect(host.woken).toMatchObject([[{ json: { payment: { status: 'paid' } } }]]);
	expect(host.woken[0]?.[0]).not.toHaveProperty('binary');
	expect(host.log).toEqual([expect.stringMatching(/binary data/)]);
});

describe('where n8n is set to keep files in the JSON', () => {
	const json = { ...item.json, json: { payment: 'in cash' } };
	const wokenFrom = async (files: Partial<INodeExecutionData>) => {
		const host = new SleepingExecution({ json, ...files }, {}, { binaryMode: 'combined' });
		executions.push(await host.start());
		expect(await call(host, [payment()])).toBe(200);
		expect(host.woken).toMatchObject([[{ json: { ...json, payment: { status: 'paid' } } }]]);
		return host;
	};

	test('the JSON comes whole', async () => expect((await wokenFrom({})).log).toEqual([]));

	test('a file beside it does not get lost without a word', async () => {
		const { woken, log } = await wokenFrom({ binary });
		// n8n 1 does not know the setting.
		expect([woken[0]?.[0]?.binary, log]).toContainEqual(
			log.length === 0 ? binary : [expect.stringMatching(/binary data/)],
		);
	});
});

test('an expression in another option holds up nothing', async () => {
	const options = {
		expiryMargin: '={{ Number($json.payment.terms) }}',
		billExpiry: '={{ $json.payment.terms ?? null }}',
		customData: '={{ $("Nowhere").item.json.x }}',
	};
	const [failure, answer] = [await asleep(options), await asleep(options)];
	expect(await call(failure, [failed])).toBe(200);
	expect(failure.woken).toMatchObject([[{ json: { payment: { status: 'message_failed' } } }]]);
	expect(await call(answer, [reply])).toBe(200);
});

test('of twenty payments at once one wakes it, and all are answered 200', async () => {
	const execution = await asleep();
	const calls = Array.from({ length: 20 }, () => call(execution, [payment()]));
	expect(new Set(await Promise.all(calls))).toEqual(new Set([200]));
	expect(execution.woken).toHaveLength(1);
});

test('a payment whose resume was not stored wakes it when Exotel calls again', async () => {
	const execution = await asleep();
	execution.failures = 1;
	expect(await call(execution, [payment()])).toBe(500);
	expect(execution.woken).toEqual([]);
	expect(await call(execution, [payment()])).toBe(200);
	expect(await call(execution, [payment()])).toBe(200);
	expect(execution.woken).toHaveLength(1);
});

describe('a repeat that comes while the first is not stored yet', () => {
	/** The first call, and what lets n8n's database go on. */
	const slow = async (failures: number) => {
		const execution = await asleep();
		execution.failures = failures;
		let goOn = () => {};
		const isAtWork = new Promise<void>((atWork) => {
			execution.database = async () => {
				atWork();
				await new Promise<void>((resolve) => (goOn = resolve));
			};
		});
		const first = call(execution, [payment()]);
		await isAtWork;
		execution.database = async () => {};
		return { execution, first, goOn: () => goOn() };
	};

	test.each([
		['wakes it when the first was not stored', 1, 500],
		['does nothing more when it was', 0, 200],
	])('%s', async (_what, failures, status) => {
		const { execution, first, goOn } = await slow(failures);
		const repeat = call(execution, [payment()]);
		goOn();
		expect([await first, await repeat]).toEqual([status, 200]);
		expect(execution.woken).toHaveLength(1);
	});

	test('is told to come again when the first takes too long', async () => {
		const { execution, first, goOn } = await slow(0);
		expect(await call(execution, [payment()])).toBe(503);
		goOn();
		expect(await first).toBe(200);
		expect(execution.woken).toHaveLength(1);
	});
});

test('in a callback with several messages the payment goes before the failure', async () => {
	const execution = await asleep();
	await call(execution, [failed, payment()]);
	expect(execution.woken).toMatchObject([[{ json: { payment: { status: 'paid' } } }]]);
});

test('a failure wakes it, unless it is to keep waiting', async () => {
	const [goesOn, keepsWaiting] = [
		await asleep(),
		await asleep({ whenNotDelivered: 'keepWaiting' }),
	];
	for (const execution of [goesOn, keepsWaiting]) {
		expect(await call(execution, [failed])).toBe(200);
	}
	const outcome = { status: 'message_failed', reason: 'window_closed', referenceId: 'ORD-1' };
	expect(goesOn.woken).toMatchObject([[{ json: { payment: outcome } }]]);
	expect(keepsWaiting.woken).toEqual([]);
});

test.each([
	['a token of nobody', 'f'.repeat(64)],
	['a token of another execution', resumeToken('s3cret', 'another')],
	['a token of another account', resumeToken('other', 'sleeping')],
])('%s gets 401, and a line in the log without it', async (_what, token) => {
	const execution = await asleep();
	expect(await call(execution, [payment()], token)).toBe(401);
	expect(execution.woken).toEqual([]);
	expect(execution.log).toHaveLength(1);
	expect(execution.log[0]).not.toContain(token);
});

test('a payment of another bill gets 200 and a line in the log that names it', async () => {
	const execution = await asleep();
	expect(await call(execution, [payment({ payment_reference_id: 'ORD-2' })])).toBe(200);
	expect(execution.woken).toEqual([]);
	expect(execution.log).toEqual([expect.stringMatching(/EX_PAYMENT_SUCCESS.*ORD-2.*ORD-1/)]);
});

test('a repeated failure of an earlier message under the reference leaves the new one asleep', async () => {
	const execution = await asleep();
	const earlier = { ...failed, sid: 'sid-of-an-earlier-one', payment_reference_id: 'ORD-1' };
	expect(await call(execution, [earlier])).toBe(200);
	expect(execution.woken).toEqual([]);
	expect(execution.log).toEqual([expect.stringMatching(/sid-of-an-earlier-one.*sid-of-the-bill/)]);
});

test('a state of the bill that this version does not know leaves it asleep, and is noted', async () => {
	const execution = await asleep();
	expect(await call(execution, [state('EX_NEW_STATE', 'sid-of-the-bill')])).toBe(200);
	expect(execution.woken).toEqual([]);
	expect(execution.log).toEqual([expect.stringMatching(/EX_NEW_STATE.*ORD-1.*waits on/)]);
});

describe('a reply', () => {
	test('without an address is noted, and not what it says', async () => {
		const execution = await asleep();
		expect(await call(execution, [reply])).toBe(200);
		expect(execution.log).toEqual([expect.stringMatching(/a reply of the customer/)]);
	});

	test('that the address does not take is to come again; beside a payment it holds up nothing', async () => {
		const receiver = await startReceiver();
		receiver.answers.push(503, 503, 503);
		const execution = await asleep({ forwardRepliesTo: receiver.url });
		expect(await call(execution, [reply])).toBe(502);
		expect(await call(execution, [reply, payment()])).toBe(200);
		expect(execution.woken).toHaveLength(1);
		await receiver.close();
	});

	test('is not sent in a circle', async () => {
		const execution = await asleep();
		execution.options = { forwardRepliesTo: `${execution.url}/payment` };
		expect(await call(execution, [reply])).toBe(502);
		expect(execution.log[0]).toMatch(/at which they come in/);
	});
});

test('a body that is none of Exotel’s gets 400', async () => {
	const execution = await asleep();
	const url = `${execution.url}/payment?token=${resumeToken('s3cret', execution.id)}`;
	expect((await fetch(url, { method: 'POST' })).status).toBe(400);
});

test('what keeps the node from working is told in the log, and not to the caller', async () => {
	const execution = await asleep({ whenNotDelivered: 'nonsense' });
	const url = `${execution.url}/payment?token=${resumeToken('s3cret', execution.id)}`;
	const response = await fetch(url, {
		method: 'POST',
		body: JSON.stringify(callbackOf(failed)),
		headers: { 'content-type': 'application/json' },
	});

	expect(response.status).toBe(500);
	expect(await response.text()).not.toContain('nonsense');
	expect(execution.log).toEqual([expect.stringMatching(/nonsense/)]);
	expect(execution.woken).toEqual([]);
});
