/* eslint-disable @n8n/community-nodes/no-restricted-imports -- not shipped: waits for what must not come */
import { setTimeout as sleep } from 'node:timers/promises';
import { outputOf } from '../../runtime/execution';
import { startReceiver } from '../sandbox/receiver';
import { useShop } from './support/shop';
import {
	addressOf,
	after,
	callBack,
	called,
	executionOf,
	file,
	line,
	paymentFor,
	settled,
	start,
	tell,
	until,
	waitingNode,
} from './support/waiting';

const shop = useShop();
let bills = 0;

/** A bill of its own that waits, in a production execution unless it is started by a click. */
async function asleep({
	options = {},
	isClicked = false,
	hasFile = false,
	settings = {},
	tells = '',
	order = {},
} = {}) {
	const { n8n, exotel, credential } = shop();
	const reference = `WAIT-${(bills += 1)}-${Date.now()}`;
	const fields = { referenceId: reference, options };
	const node = { ...waitingNode('Payment', credential, fields), ...settings };
	const first = isClicked ? start : called(reference);
	const nodes = hasFile ? [first, file, node, after] : [first, node, after];
	const workflow = await n8n.addWorkflow(line(...nodes, ...(tells ? [tell(tells)] : [])));
	if (isClicked) await workflow.start();
	else {
		await workflow.activate();
		const body = JSON.stringify({ order: 17, ...order });
		const headers = { 'content-type': 'application/json' };
		await n8n.callWebhook(reference, { method: 'POST', body, headers });
	}
	const id = await executionOf(n8n, workflow);
	await settled(exotel);
	const stillAsleep = async () => expect((await n8n.rest.execution(id)).status).toBe('waiting');
	const end = async () => {
		const execution = await n8n.rest.waitFor(id);
		expect(execution.error).toBeUndefined();
		expect(execution.runData['After']).toHaveLength(1);
		expect(await exotel.order(reference)).toMatchObject({ received: 1 });
		expect(await n8n.rest.executions({ workflowId: workflow.id })).toHaveLength(1);
		const [item] = outputOf(execution, 'After');
		return { ...item, json: item?.json ?? {} };
	};
	const address = await addressOf(exotel, reference);
	return { n8n, exotel, reference, address, id, stillAsleep, end };
}

test('a bill that is sent, delivered, read and pending sleeps on; paid, it wakes with the payment', async () => {
	const { exotel, reference, stillAsleep, end } = await asleep();
	await exotel.report(reference, 'EX_MESSAGE_SEEN');
	await exotel.report(reference, 'EX_PAYMENT_PENDING');
	await settled(exotel);
	await stillAsleep();
	await exotel.customer('pay', reference);
	expect((await end()).json).toMatchObject({
		body: { order: 17 },
		payment: {
			status: 'paid',
			isPaid: true,
			referenceId: reference,
			transactionId: expect.stringMatching(/^\d+$/),
			total: '2361.00',
			to: '+919999900001',
			description: 'The customer has paid',
		},
	});
});

test('a bill that expires ten minutes before the end of the wait, unless told otherwise', async () => {
	const { exotel, reference, end } = await asleep();
	const { expiresAt } = await exotel.order(reference);
	const minutes = (Number(expiresAt) - Date.now() / 1000) / 60;
	expect(minutes).toBeGreaterThan(348);
	expect(minutes).toBeLessThan(351);
	await exotel.customer('pay', reference);
	await end();
});

test('a bill that did not arrive wakes it with the reason', async () => {
	const { exotel, reference, end } = await asleep();
	await exotel.report(reference, 'EX_REENGAGEMENT_ERROR');
	expect((await end()).json['payment']).toMatchObject({
		status: 'message_failed',
		reason: 'window_closed',
		isPaid: false,
		referenceId: reference,
		advice: expect.stringMatching(/template/),
	});
});

test('a bill that did not arrive keeps waiting where that is chosen', async () => {
	const options = { whenNotDelivered: 'keepWaiting' };
	const { exotel, reference, address, stillAsleep, end } = await asleep({ options });
	await exotel.report(reference, 'EX_RATE_LIMIT_HIT');
	await settled(exotel);
	await stillAsleep();
	expect(await callBack(address, paymentFor(reference))).toBe(200);
	expect((await end()).json['payment']).toMatchObject({ status: 'paid' });
});

test('forged calls get 401 and change nothing', async () => {
	const { exotel, reference, address, stillAsleep, end } = await asleep();
	const forged = new URL(address);
	forged.searchParams.set('token', 'f'.repeat(64));
	expect(await callBack(forged.href, paymentFor(reference))).toBe(401);
	forged.searchParams.delete('token');
	expect(await callBack(forged.href, paymentFor(reference))).toBe(401);
	const other = await asleep();
	const foreign = new URL(address);
	foreign.searchParams.set('token', new URL(other.address).searchParams.get('token') ?? '');
	expect(await callBack(foreign.href, paymentFor(reference))).toBe(401);
	await stillAsleep();
	await exotel.customer('pay', reference);
	expect((await end()).json['payment']).toMatchObject({ status: 'paid' });
});

test('an authentic callback about another bill gets 200, and it sleeps on', async () => {
	const { exotel, reference, address, stillAsleep, end } = await asleep();
	expect(await callBack(address, paymentFor('ANOTHER-1'))).toBe(200);
	await stillAsleep();
	await exotel.customer('pay', reference);
	expect((await end()).json['payment']).toMatchObject({ status: 'paid', referenceId: reference });
});

test('a repeated payment wakes it once', async () => {
	const { exotel, reference, end } = await asleep();
	await exotel.turnCallbackKnobs({ repeat: 3 });
	await exotel.customer('pay', reference);
	expect((await end()).json['payment']).toMatchObject({ status: 'paid' });
});

test('twenty payments at once wake it once, and what follows runs once', async () => {
	const receiver = await startReceiver();
	const { reference, address, end } = await asleep({ tells: receiver.url });
	const calls = Array.from({ length: 20 }, () => callBack(address, paymentFor(reference)));
	const answers = await Promise.all(calls);
	// What comes while n8n wakes the execution never reaches the node: n8n answers it 409, or 500 where
	// it reads the execution half-way.
	expect(answers).toContain(200);
	expect(answers.filter((status) => ![200, 409, 500].includes(status))).toEqual([]);
	expect((await end()).json['payment']).toMatchObject({ status: 'paid' });
	// What a second waking would run may come a little later.
	await sleep(2_000);
	expect(receiver.received).toHaveLength(1);
	await receiver.close();
});

test("a customer's reply is taken, and it sleeps on", async () => {
	const { exotel, reference, stillAsleep, end } = await asleep();
	await exotel.reply('+919999900001', 'When will it come?');
	await settled(exotel);
	expect((await exotel.callbacks()).at(-1)).toMatchObject({ progress: 'taken' });
	await stillAsleep();
	await exotel.customer('pay', reference);
	await end();
});

test("a customer's reply goes on to the merchant's own address", async () => {
	const receiver = await startReceiver();
	const options = { forwardRepliesTo: receiver.url };
	const { exotel, reference, stillAsleep, end } = await asleep({ options });
	await exotel.reply('+919999900001', 'When will it come?');
	await settled(exotel);
	expect(JSON.stringify(receiver.received)).toContain('When will it come?');
	await stillAsleep();
	await exotel.customer('pay', reference);
	await end();
	await receiver.close();
});

test('an execution that is started in the editor waits and wakes as well', async () => {
	const { exotel, reference, end } = await asleep({ isClicked: true });
	await exotel.customer('pay', reference);
	expect((await end()).json['payment']).toMatchObject({ status: 'paid' });
});

test('the item keeps its file and its origin', async () => {
	const { exotel, reference, end } = await asleep({ hasFile: true });
	await exotel.customer('pay', reference);
	expect(await end()).toMatchObject({
		binary: { data: { fileName: expect.any(String), data: expect.any(String) } },
		pairedItem: { item: 0 },
	});
});

test('the item comes out whole, whatever its fields are called and however many they are', async () => {
	const lines = Array.from({ length: 5_000 }, (_, i) => ({
		i,
		name: 'Bread',
		tax: { cgst: null },
	}));
	const order = {
		constructor: 'Builders & Sons',
		lines: [{ toString: 'a', valueOf: 1 }, ...lines],
	};
	const { exotel, reference, end } = await asleep({ order });
	await exotel.customer('pay', reference);
	const { json } = await end();
	expect(json['payment']).toMatchObject({ status: 'paid' });
	expect(json['body']).toEqual({ order: 17, ...order });
});

test('with an error output it wakes on the first output', async () => {
	const settings = { onError: 'continueErrorOutput' };
	const { exotel, reference, end } = await asleep({ settings });
	await exotel.customer('pay', reference);
	expect((await end()).json['payment']).toMatchObject({ status: 'paid' });
});

test('two waiting nodes in a row: a late payment of the first is not taken for the second', async () => {
	const { n8n, exotel, credential } = shop();
	const [one, two] = [`ROW-1-${Date.now()}`, `ROW-2-${Date.now()}`];
	const nodes = [
		waitingNode('One', credential, { referenceId: one }),
		waitingNode('Two', credential, { referenceId: two }),
	];
	const workflow = await n8n.addWorkflow(line(start, ...nodes, after));
	const id = await workflow.start();
	await n8n.rest.waitFor(id, ['waiting']);
	await exotel.customer('pay', one);
	await until(async () => await exotel.order(two).catch(() => undefined));
	await n8n.rest.waitFor(id, ['waiting']);
	await settled(exotel);
	const address = await addressOf(exotel, one);
	expect(await callBack(address, paymentFor(one))).toBe(200);
	expect((await n8n.rest.execution(id)).status).toBe('waiting');
	await exotel.customer('pay', two);
	const execution = await n8n.rest.waitFor(id);
	expect(outputOf(execution, 'One')[0]?.json['payment']).toMatchObject({ referenceId: one });
	expect(outputOf(execution, 'After')[0]?.json['payment']).toMatchObject({
		status: 'paid',
		referenceId: two,
	});
	expect(await exotel.order(one)).toMatchObject({ received: 1 });
	expect(await exotel.order(two)).toMatchObject({ received: 1 });
});

test('at the limit it goes on with the item, also with an error output, and says that nobody has paid', async () => {
	const { n8n, exotel, credential } = shop();
	const limited = async (name: string, settings: object) => {
		const reference = `${name}-${Date.now()}`;
		const options = { billExpiry: 'never' };
		const fields = { referenceId: reference, waitLimit: 1, options };
		const node = { ...waitingNode('Payment', credential, fields), ...settings };
		const workflow = await n8n.addWorkflow(line(start, file, node, after));
		const execution = await n8n.rest.waitFor(await workflow.start(), undefined, 180_000);
		expect(execution.error).toBeUndefined();
		expect(outputOf(execution, 'After')).toMatchObject([
			{
				json: { payment: { status: 'not_paid_in_time', isPaid: false, referenceId: reference } },
				binary: { data: { fileName: expect.any(String) } },
			},
		]);
		expect(outputOf(execution, 'File')[0]?.json).not.toHaveProperty('payment');
		expect(await exotel.order(reference)).toMatchObject({ received: 1 });
	};
	await Promise.all([
		limited('PLAIN', {}),
		limited('ERROR-OUTPUT', { onError: 'continueErrorOutput' }),
	]);
}, 200_000);
