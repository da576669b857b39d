/* eslint-disable @n8n/community-nodes/no-restricted-imports -- not shipped: n8n's data needs a folder */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { outputOf } from '../../runtime/execution';
import type { N8n } from '../../runtime/n8n';
import { Exotel } from '../support/exotel';
import { Running } from '../support/running';
import { startOwn } from './support/editions';
import { example } from './support/examples';
import { connect, type TestN8n, type Workflow } from './support/n8n';
import { paymentEvent, Razorpay, signatureOf } from './support/razorpayWebhooks';
import { settled, until } from './support/waiting';
import { changed, payable } from './support/window';

const secret = 'what the merchant thought of';
const orderId = 'order_Test0000000001';
const razorpay = new Razorpay();
const running = new Running();
let exotel: Exotel;
let own: N8n;
let n8n: TestN8n;
let workflow: Workflow;
let reports: string;

const named = (name: string) => (node: { readonly name: string }) => node.name === name;

/** As it is shipped, but for the accounts, the addresses that the merchant copies, and the patience. */
async function addWorkflow(signWith: string): Promise<{ added: Workflow; path: string }> {
	const exotelApi = { name: 'Exotel', type: 'exotelApi', data: exotel.credential };
	const shipped = await example(
		'failed-payment-new-bill',
		await n8n.rest.createCredential(exotelApi),
	);
	const httpBasicAuth = await n8n.rest.createCredential(razorpay.credential);
	const webhookIdOf = (name: string) =>
		String(shipped.nodes.find(named(name))?.['webhookId'] ?? 'none');
	const callbackUrl = `${own.url}/webhook/${webhookIdOf('The old bill is canceled')}/webhook`;
	let filled = changed(shipped, named('Sign it again'), { secret: signWith });
	filled = changed(filled, named('Cancel the old bill'), { callbackUrl });
	filled = changed(filled, named('Wait ten minutes'), { amount: 2, unit: 'seconds' });
	const nodes = filled.nodes.map((node) =>
		node.name === 'Look it up at Razorpay' ? { ...node, credentials: { httpBasicAuth } } : node,
	);
	const added = await n8n.addWorkflow({ ...filled, nodes });
	return { added, path: webhookIdOf('Razorpay reports') };
}

beforeAll(async () => {
	const userFolder = await mkdtemp(join(tmpdir(), 'n8n-razorpay-'));
	running.onStop(async () => await rm(userFolder, { recursive: true, force: true }));
	exotel = await running.add(Exotel.start(), async (it) => await it.stop());
	await razorpay.open();
	running.onStop(async () => await razorpay.close());
	const starting = startOwn({ userFolder, env: razorpay.env });
	own = await running.add(starting, async (it) => await it.stop());
	n8n = await connect(own.url);
	const { added, path } = await addWorkflow(secret);
	workflow = added;
	reports = path;
	await workflow.activate();
});
afterEach(async () => {
	razorpay.orders.clear();
	await exotel.forget();
});
afterAll(async () => await running.stop());

/** Razorpay calls, and so does anybody who has found the address. @returns the status of the answer */
async function call(event: object, signature?: string): Promise<number> {
	const body = JSON.stringify(event, undefined, 1);
	const headers = {
		'content-type': 'application/json',
		'x-razorpay-signature': signature ?? signatureOf(body, secret),
	};
	return (await n8n.callWebhook(reports, { method: 'POST', headers, body })).status;
}
const failure = (notes?: unknown) => paymentEvent('payment.failed', orderId, notes);

/** The customer has the bill, and Razorpay an order with what the bill says for it. */
async function billed() {
	const execution = await workflow.run();
	const [sent] = outputOf(execution, 'Send the bill');
	const first = String(sent?.json['referenceId']);
	await settled(exotel);
	expect(await payable(exotel)).toEqual([first]);
	await openAtRazorpay();
	return first;
}

/** As Meta opens it at Razorpay, with the notes of the newest bill. */
async function openAtRazorpay(status: 'attempted' | 'paid' = 'attempted') {
	const requests = (await exotel.requests()).map(({ body }) => JSON.stringify(body));
	const [, notes = ''] = /"razorpay":\{"notes":(\{.*?\})\}/.exec(requests.at(-1) ?? '') ?? [];
	razorpay.orders.set(orderId, { id: orderId, status, notes: JSON.parse(notes) });
}

/** Nothing runs or waits any more, and Exotel has nothing left to report. */
const over = async () => {
	await until(async () => {
		const states = (await workflow.started()).map(({ status }) => status);
		return !states.some((state) => ['new', 'running', 'waiting'].includes(state)) || undefined;
	});
	await settled(exotel);
	await workflow.idle();
};
const appears = async (reference: string) =>
	await until(async () => {
		const bills = await payable(exotel);
		expect(bills.length).toBeLessThan(2);
		return bills.includes(reference) || undefined;
	}, 30_000);

test('a payment fails: the old bill is canceled, and then there is a new one, and after that another', async () => {
	const first = await billed();
	expect(await call(failure())).toBe(200);
	await appears(`${first}-2`);
	await over();
	expect(await exotel.messages()).toMatchObject([
		{ kind: 'order_details', reference: first },
		{ kind: 'order_status' },
		{ kind: 'order_details', reference: `${first}-2` },
	]);

	await openAtRazorpay();
	expect(await call(failure())).toBe(200);
	await appears(`${first}-3`);
	await over();
	expect(await exotel.orders()).toMatchObject([
		{ reference: first, received: 1, status: 'canceled', total: 401_00 },
		{ reference: `${first}-2`, received: 1, status: 'canceled', total: 401_00 },
		{ reference: `${first}-3`, received: 1, payable: true, total: 401_00 },
	]);
});

test('several failures of one bill, and several reports of them, bring one new bill', async () => {
	await exotel.turnCallbackKnobs({ repeat: 3 });
	const first = await billed();
	expect(await Promise.all([1, 2, 3].map(async () => await call(failure())))).toEqual([
		200, 200, 200,
	]);
	await appears(`${first}-2`);
	await over();
	expect(await payable(exotel)).toEqual([`${first}-2`]);
	expect(await exotel.orders()).toMatchObject([{ status: 'canceled' }, { received: 1 }]);
	expect((await workflow.started()).filter(({ status }) => status !== 'success')).toEqual([]);
});

test('who has paid in the meantime gets no other bill, as Razorpay knows', async () => {
	const first = await billed();
	await exotel.customer('pay', first);
	await openAtRazorpay('paid');
	expect(await call(failure())).toBe(200);
	await over();
	expect(await exotel.requests()).toHaveLength(1);
});

test('nor who pays in that very moment: WhatsApp refuses to cancel, and nothing follows', async () => {
	const first = await billed();
	await exotel.customer('pay', first);
	expect(await call(failure())).toBe(200);
	await until(async () => (await exotel.messages()).length === 2 || undefined);
	await over();
	expect(await exotel.orders()).toMatchObject([{ reference: first, paid: true }]);
	expect(await payable(exotel)).toEqual([]);
});

test('a cancellation that does not arrive brings no new bill, and its execution says so', async () => {
	const first = await billed();
	await exotel.lastWrote('never');
	expect(await call(failure())).toBe(200);
	const failed = await until(async () => {
		return (await workflow.executions()).find(({ status }) => status === 'error');
	});
	expect(failed.error?.message).toMatch(/^The old bill can still be paid.*24.*ORD-\d+/s);
	await over();
	expect(await payable(exotel)).toEqual([first]);
});

describe('nothing is canceled and nothing is sent', () => {
	const forged = { order: '{"reference":"ORD-1","phone":"+91 99999 00009","bill":1}' };
	const noBody = signatureOf('', secret);

	test.each([
		['without the secret', 401, () => call(failure(), signatureOf('{}', 'a guess'))],
		['with the signature of another body', 401, () => call(failure(), noBody)],
		['with an empty signature', 401, () => call(failure(), '')],
		['for a payment that did not fail', 200, () => call(paymentEvent('payment.captured', orderId))],
		['for a payment without an order', 200, () => call(paymentEvent('payment.failed', null))],
	])('%s', async (_what, status, report) => {
		await billed();
		expect(await report()).toBe(status);
		await over();
		expect(await exotel.requests()).toHaveLength(1);
	});

	test('for an order that is not ours, whatever its payment says', async () => {
		razorpay.orders.set(orderId, { id: orderId, status: 'attempted', notes: [] });
		expect(await call(failure(forged))).toBe(200);
		await over();
		expect(await exotel.requests()).toEqual([]);
	});

	test('before the merchant has entered a secret, even if the caller signs with none', async () => {
		await workflow.deactivate();
		const { added } = await addWorkflow('');
		try {
			await added.activate().catch(() => undefined);
			await billed();
			const body = JSON.stringify(failure(), undefined, 1);
			expect(await call(failure(), signatureOf(body, ''))).not.toBe(200);
			await over();
			expect(await exotel.requests()).toHaveLength(1);
		} finally {
			await added.deactivate().catch(() => undefined);
			await workflow.activate();
		}
	});
});
