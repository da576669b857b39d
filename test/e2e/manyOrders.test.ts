import { example, rowsOf } from './support/examples';
import { fiveAsleep } from './support/fiveOrders';
import { useShop } from './support/shop';

const shop = useShop();

test('"Send many bills": each of five orders waits for its own payment', async () => {
	const { n8n, exotel, credential } = shop();
	const shipped = await example('many-orders', credential);
	const { workflow, orders, executionOf } = await fiveAsleep(n8n, exotel, shipped);
	expect(new Set(orders.map(executionOf)).size).toBe(5);
	expect(await exotel.requests()).toHaveLength(5);

	const [first = '', second = '', third = '', undelivered = '', unpaid = ''] = orders;
	const paid = [first, second, third];
	await Promise.all(paid.map((order) => exotel.customer('pay', order)));
	await exotel.report(undelivered, 'EX_INCAPABLE_RECIPIENT');
	const ended = [...paid, undelivered].map((order) => n8n.rest.waitFor(executionOf(order)));
	const executions = await Promise.all(ended);

	expect(executions.map(({ status }) => status)).toEqual(Array(4).fill('success'));
	const transactionOf = async (order: string) => ({
		Status: 'paid',
		Transaction: (await exotel.order(order)).transactionId,
	});
	expect(executions.flatMap(rowsOf)).toEqual([
		{ Reference: first, Amount: 401, ...(await transactionOf(first)) },
		{ Reference: second, Amount: 190, ...(await transactionOf(second)) },
		{ Reference: third, Amount: 430, ...(await transactionOf(third)) },
		{ Reference: undelivered, Amount: 260, Status: 'message_failed', Transaction: '' },
	]);
	expect(await Promise.all(orders.map((order) => exotel.order(order)))).toMatchObject([
		{ received: 1, paid: true, status: 'processing' },
		{ received: 1, paid: true, status: 'processing' },
		{ received: 1, paid: true, status: 'processing' },
		{ received: 1, paid: false, status: 'pending' },
		{ received: 1, paid: false, status: 'pending' },
	]);
	expect(await exotel.requests()).toHaveLength(5 + paid.length);
	expect((await n8n.rest.execution(executionOf(unpaid))).status).toBe('waiting');
	expect(await workflow.started()).toHaveLength(6);
});
