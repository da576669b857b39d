/* eslint-disable @n8n/community-nodes/no-restricted-imports -- not shipped: waits */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { deduplicator } from '../deduplicator';
import { freshWorkflow } from '../suite';
import { call, callbackOf, payment, state, useTriggers } from './trigger';

const trigger = useTriggers();
const ran = (host: { executions: ReadonlyArray<{ hasRunOn: boolean }> }) =>
	host.executions.filter(({ hasRunOn }) => hasRunOn).length;

test('20 repeats of one payment at once run the workflow once, and all are answered 200', async () => {
	const host = await trigger();
	const body = callbackOf(payment());
	const answers = await Promise.all(Array.from({ length: 20 }, () => call(host, body)));

	expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
	expect(host.executions).toHaveLength(1);
	expect(host.outputs).toHaveLength(1);
});

test('20 payments at once on a fresh node all run, and repeated much later none of them does', async () => {
	const host = await trigger();
	const bodies = Array.from({ length: 20 }, () => callbackOf(payment()));
	await Promise.all(bodies.map((body) => call(host, body)));
	expect(ran(host)).toBe(20);

	// The burst guard has forgotten them by then: only the database knows.
	const later = Date.now() + 60_000;
	jest.spyOn(Date, 'now').mockImplementation(() => later);
	await Promise.all(bodies.map((body) => call(host, body)));
	expect(ran(host)).toBe(20);
	expect(host.executions).toHaveLength(40);
	expect(host.outputs).toHaveLength(20);
});

test('a second payment of the same message, and another state of it, are news', async () => {
	const host = await trigger({ detailedStatuses: ['any'] });
	const first = payment();
	await call(host, callbackOf(state('EX_MESSAGE_DELIVERED', first.sid)));
	await call(host, callbackOf(first));
	await call(host, callbackOf({ ...first, payment_transaction_id: 'another' }));
	expect(host.outputs.map(({ event }) => event)).toEqual([
		'messageDelivered',
		'paymentSucceeded',
		'paymentSucceeded',
	]);
});

test('the same payment twice in one callback is one', async () => {
	const host = await trigger();
	const one = payment();
	await call(host, callbackOf(one, one));
	expect(host.outputs).toHaveLength(1);
});

test('another workflow has a memory of its own', async () => {
	const body = callbackOf(payment());
	const hosts = [await trigger(), await trigger()];
	for (const host of hosts) await call(host, body);
	expect(hosts.map(ran)).toEqual([1, 1]);
});

test('a test run checks and records nothing', async () => {
	const workflowId = freshWorkflow();
	const body = callbackOf(payment());
	const test = await trigger({}, { workflowId, mode: 'manual' });
	await call(test, body);
	await call(test, body);
	expect(ran(test)).toBe(2);
	expect(deduplicator.rows.has(`${workflowId}:node-1`)).toBe(false);

	const production = await trigger({}, { workflowId });
	await call(production, body);
	expect(ran(production)).toBe(1);
});

test('with repeats wanted every repeat runs, and nothing is recorded', async () => {
	const workflowId = freshWorkflow();
	const host = await trigger({ options: { repeats: 'run', lateStates: 'run' } }, { workflowId });
	const body = callbackOf(payment());
	await Promise.all([call(host, body), call(host, body)]);
	expect(ran(host)).toBe(2);
	expect(deduplicator.rows.has(`${workflowId}:node-1`)).toBe(false);
});

describe('states that arrive late', () => {
	const order = [
		'EX_MESSAGE_SENT',
		'EX_MESSAGE_DELIVERED',
		'EX_MESSAGE_SEEN',
		'EX_PAYMENT_PENDING',
	];
	const run = async (statuses: readonly string[], parameters: object) => {
		const host = await trigger({ ...parameters });
		const { sid } = payment();
		for (const status of statuses) await call(host, callbackOf(state(status, sid)));
		return host.outputs.map(({ exoDetailedStatus }) => exoDetailedStatus);
	};

	test('in their order all run', async () => {
		const all = [...order, 'EX_PAYMENT_SUCCESS'];
		expect(await run(all, { detailedStatuses: ['any'] })).toEqual(all);
	});

	test('in the reverse order only the last one does', async () => {
		const reverse = ['EX_PAYMENT_SUCCESS', ...[...order].reverse()];
		expect(await run(reverse, { detailedStatuses: ['any'] })).toEqual(['EX_PAYMENT_SUCCESS']);
	});

	test.each([
		['EX_PAYMENT_SUCCESS', 'EX_PAYMENT_PENDING'],
		['EX_MESSAGE_SEEN', 'EX_MESSAGE_DELIVERED'],
		['EX_REENGAGEMENT_ERROR', 'EX_MESSAGE_SENT'],
	])('after %s, %s is dropped', async (first, second) => {
		const detailedStatuses = [first, second];
		expect(await run([first, second], { detailedStatuses })).toEqual([first]);
		expect(await run([second, first], { detailedStatuses })).toEqual([second, first]);
	});

	test('what the filter drops makes nothing late', async () => {
		const statuses = ['EX_PAYMENT_SUCCESS', 'EX_PAYMENT_PENDING'];
		const detailedStatuses = ['EX_PAYMENT_PENDING'];
		expect(await run(statuses, { detailedStatuses })).toEqual(['EX_PAYMENT_PENDING']);
	});

	test('switched off, they run; repeats are still dropped', async () => {
		const statuses = ['EX_PAYMENT_SUCCESS', 'EX_PAYMENT_PENDING', 'EX_PAYMENT_PENDING'];
		const parameters = { detailedStatuses: ['any'], options: { lateStates: 'run' } };
		expect(await run(statuses, parameters)).toEqual(statuses.slice(0, 2));
	});

	test('with repeats wanted, a repeat is not late, and a late one still is', async () => {
		const [sent, delivered] = ['EX_MESSAGE_SENT', 'EX_MESSAGE_DELIVERED'];
		const parameters = { detailedStatuses: ['any'], options: { repeats: 'run' } };
		expect(await run([sent, sent, delivered, delivered, sent], parameters)).toEqual([
			sent,
			sent,
			delivered,
			delivered,
		]);
	});

	test('all states of 10 messages at once, in any order, never cost a payment', async () => {
		const host = await trigger({ detailedStatuses: ['any'] });
		const sids = Array.from({ length: 10 }, () => payment().sid);
		const all = sids.flatMap((sid) => [
			payment({ sid }),
			...order.map((status) => state(status, sid)).reverse(),
		]);
		await Promise.all(all.map((one) => call(host, callbackOf(one))));
		const paid = host.outputs.filter(({ isPaid }) => isPaid).map(({ messageSid }) => messageSid);
		expect(new Set(paid)).toEqual(new Set(sids));
		expect(paid).toHaveLength(10);
	});
});

describe('acknowledged when the workflow has finished', () => {
	const options = { acknowledge: 'lastNode' };

	test('an error is a 500, and the repeat runs again', async () => {
		let failures = 1;
		const work = () => {
			if (failures-- > 0) throw new Error('the sheet is locked');
		};
		const host = await trigger({ options }, { work });
		const body = callbackOf(payment());
		expect((await call(host, body)).status).toBe(500);
		expect((await call(host, body)).status).toBe(200);
		expect(host.executions.map(({ error }) => error?.message)).toEqual([
			'the sheet is locked',
			undefined,
		]);
	});

	test('a repeat that comes while the workflow runs is to come again, and then runs nothing', async () => {
		let finish = () => {};
		const isFinished = new Promise<void>((resolve) => (finish = resolve));
		const host = await trigger({ options }, { work: async () => await isFinished });
		const body = callbackOf(payment());
		const calls = [call(host, body), call(host, body)];
		while (host.log.length === 0) await nextTurn();
		finish();
		const statuses = (await Promise.all(calls)).map(({ status }) => status);
		expect(new Set(statuses)).toEqual(new Set([200, 503]));
		expect((await call(host, body)).status).toBe(200);
		expect(host.executions).toHaveLength(1);
	});

	test('nothing is recorded in the database', async () => {
		const workflowId = freshWorkflow();
		const host = await trigger({ options }, { workflowId });
		expect(await call(host, callbackOf(payment()))).toEqual({ status: 200, text: '' });
		expect(deduplicator.rows.has(`${workflowId}:node-1`)).toBe(false);
	});
});

describe("while n8n's database is out of order", () => {
	afterEach(() => {
		deduplicator.recover();
	});

	test('an execution that could record nothing fails, and the repeats run', async () => {
		const host = await trigger();
		const body = callbackOf(payment(), payment());
		deduplicator.failAfter(0);
		await call(host, body);
		expect(host.outputs).toEqual([]);

		deduplicator.recover();
		jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 60_000);
		await call(host, body);
		expect(host.outputs).toHaveLength(2);
	});

	test('what was recorded runs, though it could not be confirmed', async () => {
		const host = await trigger();
		deduplicator.failAfter(1);
		await call(host, callbackOf(payment()));
		expect(host.outputs).toHaveLength(1);
	});
});

test('a state and a later one in one callback: the earlier is late, in whatever order they stand', async () => {
	const host = await trigger({ detailedStatuses: ['any'] });
	const { sid } = payment();
	const seen = state('EX_MESSAGE_SEEN', sid);
	const delivered = state('EX_MESSAGE_DELIVERED', sid);
	await call(host, callbackOf(seen, delivered));
	expect(host.outputs.map(({ event }) => event)).toEqual(['messageSeen']);
	await call(host, callbackOf({ ...delivered, description: 'again' }));
	expect(host.outputs).toHaveLength(1);
});
