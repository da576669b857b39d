/* eslint-disable @n8n/community-nodes/no-restricted-imports -- not shipped: the test reads the shipped workflow */
import { readFile } from 'node:fs/promises';
import { outputOf } from '../../runtime/execution';
import { useCredential, workflowSchema } from '../../runtime/workflow';
import { bill } from '../engine/forms';
import { eventually } from './support/eventually';
import type { Workflow } from './support/n8n';
import { useShop } from './support/shop';
import { useTriggers } from './support/triggers';
import { clickedWorkflow, paymentNode } from './support/workflows';

const shop = useShop();
const trigger = useTriggers(shop);
const customer = '+919999900001';

/** "Paid, then processing", as it is shipped but for the credential, and published. */
let following: Workflow;
let callbackUrl: string;
beforeAll(async () => {
	const { n8n, credential } = shop();
	const text = await readFile('workflows/paid-then-processing.json', 'utf8');
	const shipped = workflowSchema.parse(JSON.parse(text));
	const webhookIds = shipped.nodes.flatMap(({ webhookId }) => webhookId ?? []);
	callbackUrl = `${n8n.url}/webhook/${String(webhookIds[0])}/webhook`;
	following = await n8n.addWorkflow(useCredential(shipped, 'exotelApi', credential));
	await following.activate();
});
afterAll(async () => await following.deactivate());

async function expectProcessing(reference: string): Promise<void> {
	const { exotel } = shop();
	await eventually(
		async () =>
			expect(await exotel.order(reference)).toMatchObject({
				received: 1,
				accepted: 1,
				paid: true,
				status: 'processing',
			}),
		30_000,
	);
}

test('a bill is sent, the customer pays, and the order is being processed', async () => {
	const { n8n, exotel, credential } = shop();
	const parameters = bill({ referenceId: 'ORD-1', statusCallbacks: 'trigger', callbackUrl });
	const sending = await n8n.runWorkflow(clickedWorkflow({ parameters, credential }));
	expect(outputOf(sending, 'Payment')).toMatchObject([
		{ json: { status: 'accepted', referenceId: 'ORD-1' } },
	]);
	expect(await exotel.order('ORD-1')).toMatchObject({ paid: false, status: 'pending' });

	await exotel.customer('pay', 'ORD-1');
	await expectProcessing('ORD-1');
	await following.idle();
	expect(await following.executions()).toMatchObject([{ status: 'success' }]);
	expect(await exotel.requests()).toHaveLength(2);
});

test('Exotel reports the payment ten times at once, and the order is updated once', async () => {
	const { n8n, exotel, credential } = shop();
	const parameters = bill({ referenceId: 'ORD-10', statusCallbacks: 'trigger', callbackUrl });
	await n8n.runWorkflow(clickedWorkflow({ parameters, credential }));
	await exotel.turnCallbackKnobs({ repeat: 10 });
	await exotel.customer('pay', 'ORD-10');

	await expectProcessing('ORD-10');
	await eventually(async () =>
		expect((await exotel.callbacks()).at(-1)?.attempts).toHaveLength(10),
	);
	await following.idle();
	expect(await exotel.requests()).toHaveLength(2);
});

test('the customer writes, gets a bill, pays, and is told that the order is being processed', async () => {
	const { exotel, credential } = shop();
	const parameters = bill({
		referenceId: '={{ $json.text.split(" ").pop() }}',
		to: '={{ $json.from }}',
		statusCallbacks: 'trigger',
		callbackUrl,
	});
	const next = { ...paymentNode({ parameters, credential }), name: 'Next' };
	const asked = await trigger({ detailedStatuses: ['customerReply'] }, { next });
	// Exotel reports replies where the last message to the customer said.
	await exotel.sendBill('LAST-WEEK', asked.callbackUrl());
	await exotel.reply(customer, 'I would like to pay for ORD-7');

	await eventually(async () => {
		expect(await exotel.order('ORD-7')).toMatchObject({ accepted: 1, paid: false });
	});
	await exotel.customer('pay', 'ORD-7');
	await expectProcessing('ORD-7');
	expect(await exotel.order('LAST-WEEK')).toMatchObject({ paid: false, status: 'pending' });
	expect(await asked.runs()).toHaveLength(1);
});
