import { outputOf } from '../../runtime/execution';
import type { WorkflowJson } from '../../runtime/workflow';
import { example } from './support/examples';
import { useShop } from './support/shop';
import { settled, until } from './support/waiting';
import { arrived, changed, firstReference, payable } from './support/window';

const minute = 60_000;
/** How far Exotel's clock is ahead of ours. */
let ahead = 0;
const shop = useShop({ now: () => Date.now() + ahead });
beforeEach(() => {
	ahead = 0;
});

/** "Bills as templates", to a customer who never wrote, until the first bill is waited for. */
async function asleep(change: (shipped: WorkflowJson) => WorkflowJson = (shipped) => shipped) {
	const { n8n, exotel, credential } = shop();
	await exotel.lastWrote('never');
	const workflow = await n8n.addWorkflow(change(await example('template-first', credential)));
	const id = await workflow.start();
	const execution = await n8n.rest.waitFor(id, ['waiting']);
	await settled(exotel);
	const [order] = outputOf(execution, 'Order');
	return { n8n, exotel, id, first: String(order?.json['reference']) };
}

test('the bill arrives as a template, is paid, and the thanks arrives as one, too', async () => {
	const { n8n, exotel, id, first } = await asleep();
	expect(await payable(exotel)).toEqual([first]);
	await exotel.customer('pay', first);

	const execution = await n8n.rest.waitFor(id);
	expect(execution.error).toBeUndefined();
	expect(await exotel.orders()).toMatchObject([
		{ reference: first, received: 1, paid: true, status: 'processing' },
	]);
	expect(await arrived(exotel)).toEqual([
		`order_bill (en); button 0: ${first}`,
		`order_update (en); order_status: ${first} processing`,
	]);
});

const named =
	(...names: readonly string[]) =>
	({ name }: WorkflowJson['nodes'][number]) =>
		names.includes(name);

test('a template name that is not right ends it with the advice, and nobody is told anything', async () => {
	const { n8n, exotel, credential } = shop();
	await exotel.turnCallbackKnobs({ retryDelaysMs: Array<number>(20).fill(1000) });
	const shipped = await example('template-first', credential);
	const wrong = changed(shipped, named('Send and wait'), { templateName: 'order_bil' });
	const execution = await n8n.runWorkflow(wrong);

	expect(outputOf(execution, 'Send and wait')[0]?.json['payment']).toMatchObject({
		status: 'message_failed',
		reason: 'not_delivered',
		exoStatusCode: 30024,
		exoDetailedStatus: 'EX_TEMPLATE_NOT_FOUND',
		advice: 'Compare the message with the approved template in WhatsApp Manager.',
	});
	const reference = await firstReference(exotel);
	expect(execution.error?.message).toMatch(/template does not exist.*Compare the message/s);
	expect(execution.error?.message).toContain(reference);
	expect(await exotel.messages()).toHaveLength(1);
	expect(await payable(exotel)).toEqual([]);
});

test('a second bill that does not arrive ends it with the advice, and nothing is canceled', async () => {
	const { n8n, exotel, credential } = shop();
	await exotel.lastWrote('never');
	await exotel.turnCallbackKnobs({ retryDelaysMs: Array<number>(20).fill(1000) });
	const shipped = await example('template-first', credential);
	const wrong = changed(shipped, named('Send again and wait'), { templateName: 'order_bil' });
	// What comes out of the first wait after a day.
	const json = {
		...{ reference: 'ORD-1', phone: '+91 99999 00001', product: 'Bread', price: '₹180.50' },
		payment: {
			...{ status: 'not_paid_in_time', referenceId: 'ORD-1', total: '401.00' },
			to: '+919999900001',
		},
	};
	const execution = await n8n.runWorkflow(wrong, { pinData: { 'Send and wait': [{ json }] } });

	expect(execution.error?.message).toMatch(/template does not exist.*Compare.*The bill: ORD-1-2$/s);
	expect(await arrived(exotel)).toEqual(['payment_reminder (en); body: ORD-1, ₹401.00']);
	expect(await exotel.messages()).toHaveLength(2);
	expect(await payable(exotel)).toEqual([]);
});

test(
	'nobody pays: a reminder, and a new bill once the old one has expired; unpaid, that is canceled',
	async () => {
		// A day is too long for a test: n8n waits for a minute, and Exotel's clock runs ahead of it.
		const soon = { waitLimit: 1, orderOptions: { expiresInMinutes: 6 } };
		const alsoSoon = { waitLimit: 1, orderOptions: { expiresInMinutes: 60 } };
		const shortened = (shipped: WorkflowJson) => changed(shipped, named('Send and wait'), soon);
		const paid = await asleep(shortened);
		const unpaid = await asleep((shipped) =>
			changed(shortened(shipped), named('Send again and wait'), alsoSoon),
		);
		const { n8n, exotel } = paid;
		expect(await payable(exotel)).toEqual([paid.first, unpaid.first]);
		ahead = 7 * minute;
		expect(await payable(exotel)).toEqual([]);

		const second = `${paid.first}-2`;
		await until(async () => (await payable(exotel)).includes(second) || undefined, 3 * minute);
		await n8n.rest.waitFor(paid.id, ['waiting']);
		await exotel.customer('pay', second);
		const endOf = async ({ id, first }: typeof paid, status: string) => {
			const execution = await n8n.rest.waitFor(id, undefined, 4 * minute);
			expect(execution.error).toBeUndefined();
			expect(outputOf(execution, 'Send and wait')[0]?.json['payment']).toMatchObject({
				status: 'not_paid_in_time',
				referenceId: first,
			});
			expect((await arrived(exotel)).filter((text) => text.includes(first))).toEqual([
				`order_bill (en); button 0: ${first}`,
				`payment_reminder (en); body: ${first}, ₹401.00`,
				`order_bill (en); button 0: ${first}-2`,
				`order_update (en); order_status: ${first}-2 ${status}`,
			]);
		};
		await Promise.all([endOf(paid, 'processing'), endOf(unpaid, 'canceled')]);
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
