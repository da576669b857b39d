/* eslint-disable @n8n/community-nodes/no-restricted-imports -- not shipped: n8n's data needs a folder */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { outputOf, type Execution } from '../../runtime/execution';
import type { WorkflowJson } from '../../runtime/workflow';
import { Running } from '../support/running';
import { startOwn } from './support/editions';
import { example } from './support/examples';
import { connect } from './support/n8n';
import { Shopify } from './support/shopifyRest';
import { useShop } from './support/shop';
import { settled } from './support/waiting';
import { arrived, changed, payable } from './support/window';

const minute = 60_000;
const shop = useShop();
const reference = '1021';
const offer = `prepaid_offer (en); body: #1021, 50; button 0: ${reference}`;
const shipped = async () => await example('cod-to-prepaid', shop().credential);

/** Its sample order, or what stands in for it, until the offer is waited for. */
async function asleep(workflow: WorkflowJson) {
	const { n8n, exotel } = shop();
	await exotel.lastWrote('never');
	const id = await (await n8n.addWorkflow(workflow)).start();
	await n8n.rest.waitFor(id, ['waiting']);
	await settled(exotel);
	expect(await arrived(exotel)).toEqual([offer]);
	return { n8n, exotel, id };
}
const ranTo = (execution: Execution, node: string) => {
	expect(execution.error).toBeUndefined();
	expect(Object.keys(execution.runData).at(-1)).toBe(node);
};

test('the sample order is offered for ₹50 less, is paid, and the customer is thanked', async () => {
	const { n8n, exotel, id } = await asleep(await shipped());
	expect(await exotel.order(reference)).toMatchObject({ total: 351_00, payable: true });
	const [request] = await exotel.requests();
	expect(JSON.stringify(request?.body)).toContain(
		'"discount":{"value":5000,"offset":100,"description":"For paying now ₹50.00"}',
	);
	await exotel.customer('pay', reference);

	ranTo(await n8n.rest.waitFor(id), 'Thank the customer');
	expect(await arrived(exotel)).toEqual([
		offer,
		`order_update (en); order_status: ${reference} processing`,
	]);
	expect(await exotel.orders()).toMatchObject([{ received: 1, paid: true, status: 'processing' }]);
});

test('an offer that does not arrive leaves the order as it is', async () => {
	const { n8n, exotel, id } = await asleep(await shipped());
	await exotel.report(reference, 'EX_INCAPABLE_RECIPIENT');

	ranTo(await n8n.rest.waitFor(id), 'Stays cash on delivery');
	expect(await exotel.requests()).toHaveLength(1);
	expect(await payable(exotel)).toEqual([]);
});

test(
	'an offer that nobody takes leaves the order as it is, and says nothing more',
	async () => {
		// Four hours are too long for a test.
		const soon = { waitLimit: 1, orderOptions: { expiresInMinutes: 6 } };
		const isOffer = ({ name }: WorkflowJson['nodes'][number]) => name === 'Offer to pay now';
		const { n8n, exotel, id } = await asleep(changed(await shipped(), isOffer, soon));

		ranTo(await n8n.rest.waitFor(id, undefined, 3 * minute), 'Stays cash on delivery');
		expect(await exotel.requests()).toHaveLength(1);
	},
	4 * minute,
);

test.each([
	['is paid online', { payment_gateway_names: ['razorpay'] }],
	['is paid', { financial_status: 'paid', total_outstanding: '0.00' }],
	['is small', { total_outstanding: '299.99' }],
	['names no payment', { payment_gateway_names: null }],
])('an order that %s gets no offer', async (_what, changes) => {
	const workflow = await shipped();
	const [sample] = workflow.pinData?.['A new order'] ?? [];
	const pinData = { 'A new order': [{ json: { ...sample?.json, ...changes } }] };
	const execution = await shop().n8n.runWorkflow(workflow, { pinData });

	ranTo(execution, 'Cash on delivery?');
	expect(await shop().exotel.requests()).toEqual([]);
});

test('with the accounts of a merchant, the paid order keeps its tags and its note and gets ours', async () => {
	const { exotel } = shop();
	const workflow = await shipped();
	const [sample] = workflow.pinData?.['A new order'] ?? [];
	const shopify = new Shopify({ ...sample?.json, tags: 'gift', note: 'Ring twice' });
	const running = new Running();
	try {
		await shopify.open();
		running.onStop(async () => await shopify.close());
		const userFolder = await mkdtemp(join(tmpdir(), 'n8n-shopify-'));
		running.onStop(async () => await rm(userFolder, { recursive: true, force: true }));
		const starting = startOwn({ userFolder, env: shopify.env });
		const own = await running.add(starting, async (it) => await it.stop());
		const n8n = await connect(own.url);
		const shopifyAccessTokenApi = await n8n.rest.createCredential(shopify.credential);
		const exotelApi = await n8n.rest.createCredential({
			name: 'Exotel',
			type: 'exotelApi',
			data: exotel.credential,
		});
		const nodes = (await example('cod-to-prepaid', exotelApi)).nodes.map((node) =>
			node.type === 'n8n-nodes-base.shopify'
				? { ...node, credentials: { shopifyAccessTokenApi }, disabled: false }
				: node,
		);
		const id = await (await n8n.addWorkflow({ ...workflow, nodes })).start();
		await n8n.rest.waitFor(id, ['waiting']);
		await settled(exotel);
		await exotel.customer('pay', reference);

		const execution = await n8n.rest.waitFor(id);
		ranTo(execution, 'Thank the customer');
		const { transactionId } = await exotel.order(reference);
		expect(outputOf(execution, 'Read the order again')[0]?.json['tags']).toBe('gift');
		expect(shopify.changes).toEqual([
			{
				tags: 'gift, prepaid-whatsapp',
				note: `Ring twice\nPaid ₹351.00 in WhatsApp, transaction ${transactionId}`,
			},
		]);
	} finally {
		await running.stop();
	}
});
