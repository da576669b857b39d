import type { IDataObject } from 'n8n-workflow';
import { shopOrder } from '../fixtures/shopOrders';
import type { Exotel } from '../support/exotel';
import { shopBill } from './forms';
import { runNode, type NodeRun } from './harness';
import { freshWorkflow } from './suite';

const sourceOf = { shopify: 'shopify', woocommerce: 'wooCommerce' } as const;
export type Shop = keyof typeof sourceOf;

export const asJson = (order: object): IDataObject => JSON.parse(JSON.stringify(order));

/** Order #1042 over ₹1,948.00, which is paid on delivery. */
export const shopifyOrder = () =>
	asJson(
		shopOrder('shopify COD, GST included (IGST), order discount over two lines, free shipping'),
	);

/** Order 3121, which is paid on delivery. */
export const wooOrder = () =>
	asJson(
		shopOrder(
			'woocommerce, prices include GST (CGST + SGST), COD fee, coupon, processing and unpaid',
		),
	);

/** Orders come in as the shop's trigger gives them. */
export const shopRunner =
	(exotel: () => Exotel) =>
	async (
		shop: Shop,
		orders: readonly IDataObject[],
		parameters: IDataObject = {},
		more: Partial<NodeRun> = {},
	) =>
		await runNode({
			credential: exotel().credential,
			parameters: shopBill(sourceOf[shop], parameters),
			items: orders,
			workflowId: freshWorkflow(),
			...more,
		});
