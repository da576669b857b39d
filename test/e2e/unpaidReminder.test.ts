import { outputOf } from '../../runtime/execution';
import type { WorkflowJson } from '../../runtime/workflow';
import { example } from './support/examples';
import { useShop } from './support/shop';
import { settled, until } from './support/waiting';
import { arrived, changed, closeWindow, payable } from './support/window';

const minute = 60_000;
/** How far Exotel's clock is ahead of ours. */
let ahead = 0;
const shop = useShop({ now: () => Date.now() + ahead });
beforeEach(() => {
	ahead = 0;
});

type Change = (shipped: WorkflowJson) => WorkflowJson;

/** "Unpaid, then a reminder, then canceled", clicked, until the first bill is waited for. */
async function asleep(change: Change = (shipped) => shipped) {
	const { n8n, exotel, credential } = shop();
	const workflow = await n8n.addWorkflow(
		change(await example('unpaid-reminder-cancel', credential)),
	);
	const id = await workflow.start();
	const execution = await n8n.rest.waitFor(id, ['waiting']);
	await settled(exotel);
	const first = String(outputOf(execution, 'Order')[0]?.json['reference']);
	return { n8n, exotel, id, first };
}

/** An hour is too long for a test: n8n waits for a minute, and Exotel's clock runs ahead of it. */
const soon = (name: string, expiresInMinutes: number): Change => {
	const fields = { waitLimit: 1, orderOptions: { expiresInMinutes } };
	return (shipped) => changed(shipped, (node) => node.name === name, fields);
};

test('a bill that is paid in time is thanked for, and nobody is reminded', async () => {
	const { n8n, exotel, id, first } = await asleep();
	expect(await payable(exotel)).toEqual([first]);
	await exotel.customer('pay', first);

	const execution = await n8n.rest.waitFor(id);
	expect(execution.error).toBeUndefined();
	expect(await exotel.orders()).toMatchObject([
		{ reference: first, received: 1, paid: true, status: 'processing' },
	]);
	expect(await exotel.messages()).toMatchObject([
		{ kind: 'order_details' },
		{ kind: 'order_status' },
	]);
});

test('a bill that the closed window keeps back ends it with the advice', async () => {
	const { n8n, exotel, credential } = shop();
	await closeWindow(exotel);
	const execution = await n8n.runWorkflow(await example('unpaid-reminder-cancel', credential));
	expect(execution.error?.message).toMatch(/24.*template.*The bill: ORD-\d+/s);
	expect(await exotel.messages()).toHaveLength(1);
	expect(await payable(exotel)).toEqual([]);
});

test(
	'nobody pays: a reminder and a new bill once the old one has expired; unpaid, that is canceled',
	async () => {
		const first = soon('Send and wait', 6);
		const paid = await asleep(first);
		const unpaid = await asleep((shipped) => soon('Send again and wait', 60)(first(shipped)));
		const { n8n, exotel } = paid;
		expect(await payable(exotel)).toEqual([paid.first, unpaid.first]);
		ahead = 7 * minute;
		expect(await payable(exotel)).toEqual([]);

		const second = `${paid.first}-2`;
		await until(async () => (await payable(exotel)).includes(second) || undefined, 3 * minute);
		await n8n.rest.waitFor(paid.id, ['waiting']);
		await exotel.customer('pay', second);
		for (const { id } of [paid, unpaid]) {
			expect((await n8n.rest.waitFor(id, undefined, 4 * minute)).error).toBeUndefined();
		}

		const texts = await arrived(exotel);
		for (const { first: reference } of [paid, unpaid]) {
			const reminders = texts.filter((text) => text.includes(`order ${reference} of ₹401.00`));
			expect(reminders).toHaveLength(1);
		}
		const once = { received: 1, payable: false };
		expect(await exotel.orders()).toMatchObject([
			{ ...once, reference: paid.first, paid: false },
			{ ...once, reference: unpaid.first, paid: false },
			{ ...once, reference: second, paid: true, status: 'processing' },
			{ ...once, reference: `${unpaid.first}-2`, paid: false, status: 'canceled' },
		]);
	},
	6 * minute,
);
