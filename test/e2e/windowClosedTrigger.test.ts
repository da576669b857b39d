import { outputOf } from '../../runtime/execution';
import type { Workflow } from './support/n8n';
import { example } from './support/examples';
import { useShop } from './support/shop';
import { settled, until } from './support/waiting';
import { arrived, changed, closeWindow, firstReference, payable } from './support/window';

const shop = useShop();

/** As it is shipped but for the credential and the address that the merchant copies, and published. */
let workflow: Workflow;
beforeAll(async () => {
	const { n8n, credential } = shop();
	const shipped = await example('window-closed-trigger', credential);
	const [webhookId = ''] = shipped.nodes.flatMap((node) => node['webhookId'] ?? []).map(String);
	const asksForReports = (node: (typeof shipped.nodes)[number]) =>
		Object(node['parameters']).statusCallbacks === 'trigger';
	expect(shipped.nodes.filter(asksForReports).map(({ name }) => name)).toEqual([
		'Send the bill',
		'Send as a template',
	]);
	const callbackUrl = `${n8n.url}/webhook/${webhookId}/webhook`;
	workflow = await n8n.addWorkflow(changed(shipped, asksForReports, { callbackUrl }));
	await workflow.activate();
});
afterAll(async () => await workflow.deactivate());

/** Resolves when an order has this state, or rejects. */
const reaches = async (reference: string, status: string) =>
	await until(async () => {
		const order = (await shop().exotel.orders()).find((one) => one.reference === reference);
		return order?.status === status || undefined;
	}, 60_000);

test.each([1, 5])(
	'the window is reported closed %d time(s): the bill goes out once as a template, is paid, and the order is being processed',
	async (repeat) => {
		const { exotel } = shop();
		await closeWindow(exotel);
		await exotel.turnCallbackKnobs({ repeat });
		const click = await workflow.run();
		const [order] = outputOf(click, 'Order');
		const [sent] = outputOf(click, 'Send the bill');
		const first = String(order?.json['reference']);
		const second = `${first}-2`;
		expect(sent?.json).toMatchObject({ status: 'accepted', referenceId: first });

		await reaches(second, 'pending');
		await settled(exotel);
		await workflow.idle();
		expect(await payable(exotel)).toEqual([second]);
		expect(await exotel.messages()).toMatchObject([
			{ kind: 'order_details', state: 'EX_REENGAGEMENT_ERROR', reference: first },
			{ kind: 'template', state: 'EX_MESSAGE_DELIVERED', reference: second },
		]);
		const [asBill, asTemplate] = await exotel.orders();
		expect(asTemplate?.total).toBe(asBill?.total);
		const [request] = await exotel.requests();
		expect(JSON.parse(request?.body.custom_data ?? '')).toEqual(order?.json);

		await exotel.customer('pay', second);
		await reaches(second, 'processing');
		await settled(exotel);
		await workflow.idle();
		expect(await exotel.orders()).toMatchObject([
			{ reference: first, received: 1, paid: false },
			{ reference: second, received: 1, paid: true },
		]);
		expect(await arrived(exotel)).toEqual([
			`order_bill (en); button 0: ${second}`,
			`order_update (en); order_status: ${second} processing`,
		]);
	},
);

test('a bill that arrives and is paid is not sent again', async () => {
	const { exotel } = shop();
	await workflow.run();
	const reference = await firstReference(exotel);
	await exotel.customer('pay', reference);
	await reaches(reference, 'processing');
	await workflow.idle();
	expect(await exotel.orders()).toMatchObject([{ reference, received: 1, paid: true }]);
});

test('any other failure sends nothing, and its execution says which bill and what to do', async () => {
	const { exotel } = shop();
	await workflow.run();
	const reference = await firstReference(exotel);
	await exotel.report(reference, 'EX_INCAPABLE_RECIPIENT');
	const failed = await until(async () => {
		await workflow.idle();
		return (await workflow.executions()).find(({ status }) => status === 'error');
	});
	expect(failed.error?.message).toMatch(/cannot receive this message.*Check the phone number/s);
	expect(failed.error?.message).toContain(reference);
	expect(await exotel.requests()).toHaveLength(1);
});
