import type { WorkflowJson } from '../../runtime/workflow';
import { shopOrder } from '../../test/fixtures/shopOrders';
import { credentialName } from '../../test/support/demo';
import { forPanels, pictureOf, type Studio } from './studio';

const order = shopOrder(
	'shopify COD, GST included (IGST), order discount over two lines, free shipping',
);

const workflow: WorkflowJson = {
	name: 'Shopify order, then a bill',
	nodes: [
		{
			id: 'shop',
			name: 'Shopify Trigger',
			type: 'n8n-nodes-base.shopifyTrigger',
			typeVersion: 1,
			position: [0, 0],
			parameters: { topic: 'orders/create' },
		},
		{
			id: 'bill',
			name: 'Send the bill',
			type: 'n8n-nodes-exotel-whatsapp-payment.exotelWhatsAppPayment',
			typeVersion: 1,
			position: [220, 0],
			parameters: {
				from: '+91 80000 00001',
				orderSource: 'shopify',
				paymentConfiguration: 'my-razorpay',
			},
		},
	],
	connections: {
		'Shopify Trigger': { main: [[{ node: 'Send the bill', type: 'main', index: 0 }]] },
	},
	pinData: { 'Shopify Trigger': [{ json: order }] },
};

/** All there is to fill in for an order from Shopify, and the bill that came out. */
export async function shopifyOrder({ editor, demo }: Studio): Promise<Buffer> {
	const { panel } = editor;
	await editor.page.setViewportSize(forPanels);
	await editor.openWorkflow(await demo.rest.createWorkflow(workflow));
	await editor.openNode('Send the bill');
	await panel.chooseCredential(credentialName);
	await panel.execute();
	return await pictureOf(await panel.fieldsAndOutput(), { last: panel.field('statusCallbacks') });
}
