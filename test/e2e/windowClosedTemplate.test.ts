import type { IDataObject } from 'n8n-workflow';
import { outputOf, type Execution } from '../../runtime/execution';
import { example } from './support/examples';
import { useShop } from './support/shop';
import { settled, until } from './support/waiting';
import { arrived, changed, closeWindow, firstReference, payable } from './support/window';

const shop = useShop();
const start = async (fields: IDataObject = {}) => {
	const { n8n, credential } = shop();
	const shipped = await example('window-closed-template', credential);
	const workflow = changed(shipped, ({ name }) => name === 'Send and wait', fields);
	return await (await n8n.addWorkflow(workflow)).start();
};
const paymentFrom = (execution: Execution, node: string) =>
	outputOf(execution, node)[0]?.json['payment'];

/** Started by a click, with the first bill in the chat. */
async function firstAsleep(fields: IDataObject = {}) {
	const { n8n, exotel } = shop();
	const id = await start(fields);
	await n8n.rest.waitFor(id, ['waiting']);
	await settled(exotel);
	const reference = await firstReference(exotel);
	expect(await payable(exotel)).toEqual([reference]);
	return { exotel, id, reference };
}

/** Started by a click, with the first bill not delivered and the second waiting to be paid. */
async function secondAsleep() {
	const { n8n, exotel } = shop();
	await closeWindow(exotel);
	const id = await start();
	const bills = async () => (await exotel.orders()).map(({ reference }) => reference);
	const [first = '', second = ''] = await until(async () => {
		const found = await bills();
		expect((await payable(exotel)).length).toBeLessThan(2);
		return found.length === 2 ? found : undefined;
	}, 60_000);
	expect(second).toBe(`${first}-2`);
	await n8n.rest.waitFor(id, ['waiting']);
	await settled(exotel);
	expect(await payable(exotel)).toEqual([second]);
	const end = async () => {
		const execution = await n8n.rest.waitFor(id);
		expect(execution.error).toBeUndefined();
		expect(await bills()).toEqual([first, second]);
		expect(await payable(exotel)).toEqual([]);
		return execution;
	};
	const fail = async () => await n8n.rest.waitFor(id);
	return { exotel, first, second, end, fail };
}

test('the bill does not arrive, goes out as a template, is paid, and the order is being processed', async () => {
	const { exotel, first, second, end } = await secondAsleep();
	expect(await exotel.messages()).toMatchObject([
		{ kind: 'order_details', state: 'EX_REENGAGEMENT_ERROR', reference: first },
		{ kind: 'template', state: 'EX_MESSAGE_DELIVERED', reference: second },
	]);
	const [asBill, asTemplate] = await exotel.orders();
	expect(asTemplate?.total).toBe(asBill?.total);
	await exotel.customer('pay', second);

	const execution = await end();
	expect(paymentFrom(execution, 'Send and wait')).toMatchObject({
		status: 'message_failed',
		reason: 'window_closed',
		exoStatusCode: 30018,
		referenceId: first,
	});
	expect(paymentFrom(execution, 'Send as a template')).toMatchObject({
		status: 'paid',
		referenceId: second,
		transactionId: (await exotel.order(second)).transactionId,
	});
	expect(await exotel.orders()).toMatchObject([
		{ reference: first, received: 1, paid: false },
		{ reference: second, received: 1, paid: true, status: 'processing' },
	]);
	expect(await arrived(exotel)).toEqual([
		`order_bill (en); button 0: ${second}`,
		`order_update (en); order_status: ${second} processing`,
	]);
});

test('neither arrives: nobody can pay, nothing is canceled, and its execution says what to do', async () => {
	const { exotel, first, second, fail } = await secondAsleep();
	await exotel.report(second, 'EX_INCAPABLE_RECIPIENT');

	const execution = await fail();
	expect(paymentFrom(execution, 'Send as a template')).toMatchObject({
		status: 'message_failed',
		reason: 'not_delivered',
		referenceId: second,
	});
	expect(execution.error?.message).toMatch(/cannot receive.*Check the phone number/s);
	expect(execution.error?.message).toContain(second);
	expect(await exotel.messages()).toHaveLength(2);
	expect(await exotel.orders()).toMatchObject([
		{ reference: first, received: 1, paid: false, status: 'pending' },
		{ reference: second, received: 1, paid: false, status: 'pending' },
	]);
});

test('a template name that is not right is told, and takes back nothing', async () => {
	const { n8n, exotel, credential } = shop();
	await closeWindow(exotel);
	const shipped = await example('window-closed-template', credential);
	const isSecond = ({ name }: (typeof shipped.nodes)[number]) => name === 'Send as a template';
	const execution = await n8n.runWorkflow(
		changed(shipped, isSecond, { templateName: 'order_bil' }),
	);
	expect(execution.error?.message).toMatch(/template does not exist.*Compare the message/s);
	expect(await exotel.messages()).toMatchObject([{ kind: 'order_details' }, { kind: 'template' }]);
	expect(await payable(exotel)).toEqual([]);
});

test('a first bill that is paid is being processed, and there is no second', async () => {
	const { exotel, id, reference } = await firstAsleep();
	await exotel.customer('pay', reference);
	const execution = await shop().n8n.rest.waitFor(id);
	expect(execution.error).toBeUndefined();
	expect(await exotel.orders()).toMatchObject([{ reference, received: 1, status: 'processing' }]);
	expect(await arrived(exotel)).toContain(
		`order_update (en); order_status: ${reference} processing`,
	);
});

test('a first bill that does not arrive though the window is open is told, and there is no second', async () => {
	const { exotel, id, reference } = await firstAsleep();
	await exotel.report(reference, 'EX_INCAPABLE_RECIPIENT');
	const execution = await shop().n8n.rest.waitFor(id);
	expect(execution.error?.message).toMatch(/cannot receive.*Check the phone number/s);
	expect(await exotel.orders()).toMatchObject([{ reference, received: 1, status: 'pending' }]);
	expect(await exotel.messages()).toHaveLength(1);
});

test('a first bill that nobody pays in time is canceled', async () => {
	const soon = { waitLimit: 1, orderOptions: { expiresInMinutes: 6 } };
	const { exotel, id, reference } = await firstAsleep(soon);
	const execution = await shop().n8n.rest.waitFor(id, undefined, 180_000);
	expect(execution.error).toBeUndefined();
	expect(await exotel.orders()).toMatchObject([{ reference, received: 1, status: 'canceled' }]);
}, 240_000);
