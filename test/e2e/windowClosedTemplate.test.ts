import { outputOf, type Execution } from '../../runtime/execution';
import { example } from './support/examples';
import { useShop } from './support/shop';
import { settled, until } from './support/waiting';
import { arrived, closeWindow, firstReference, payable } from './support/window';

const shop = useShop();
const start = async () => {
	const { n8n, credential } = shop();
	const workflow = await n8n.addWorkflow(await example('window-closed-template', credential));
	return await workflow.start();
};
const paymentFrom = (execution: Execution, node: string) =>
	outputOf(execution, node)[0]?.json['payment'];

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
	return { exotel, first, second, end };
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

test('neither arrives: the second is canceled', async () => {
	const { exotel, first, second, end } = await secondAsleep();
	await exotel.report(second, 'EX_INCAPABLE_RECIPIENT');

	const execution = await end();
	expect(paymentFrom(execution, 'Send as a template')).toMatchObject({
		status: 'message_failed',
		reason: 'not_delivered',
		referenceId: second,
	});
	expect(await exotel.orders()).toMatchObject([
		{ reference: first, received: 1, paid: false },
		{ reference: second, received: 1, paid: false, status: 'canceled' },
	]);
});

test.each([
	['paid', 'processing'],
	['not delivered, the window open', 'canceled'],
])('a first bill that is %s ends as %s, and there is no second', async (what, status) => {
	const { n8n, exotel } = shop();
	const id = await start();
	await n8n.rest.waitFor(id, ['waiting']);
	await settled(exotel);
	const reference = await firstReference(exotel);
	expect(await payable(exotel)).toEqual([reference]);
	if (what === 'paid') await exotel.customer('pay', reference);
	else await exotel.report(reference, 'EX_INCAPABLE_RECIPIENT');

	const execution = await n8n.rest.waitFor(id);
	expect(execution.error).toBeUndefined();
	expect(await exotel.orders()).toMatchObject([{ reference, received: 1, status }]);
	expect(await arrived(exotel)).toContain(
		`order_update (en); order_status: ${reference} ${status}`,
	);
});
