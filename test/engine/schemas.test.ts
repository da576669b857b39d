import type { IDataObject } from 'n8n-workflow';
import sendTemplate from '../../nodes/ExotelWhatsAppPayment/__schema__/v1.0.0/message/sendTemplate.json';
import sendText from '../../nodes/ExotelWhatsAppPayment/__schema__/v1.0.0/message/sendText.json';
import preview from '../../nodes/ExotelWhatsAppPayment/__schema__/v1.0.0/order/previewOrderDetails.json';
import wait from '../../nodes/ExotelWhatsAppPayment/__schema__/v1.0.0/order/sendAndWaitForPayment.json';
import send from '../../nodes/ExotelWhatsAppPayment/__schema__/v1.0.0/order/sendOrderDetails.json';
import update from '../../nodes/ExotelWhatsAppPayment/__schema__/v1.0.0/order/updateOrderStatus.json';
import { shopOrder } from '../fixtures/shopOrders';
import { shopBill, statusUpdate, templateMessage, textMessage } from './forms';
import { runNode } from './harness';
import { freshWorkflow, useExotel } from './suite';

const exotel = useExotel();
const order: IDataObject = JSON.parse(
	JSON.stringify(
		shopOrder('shopify COD, GST included (IGST), order discount over two lines, free shipping'),
	),
);
const paid = { ...order, financial_status: 'paid' };
const typeOf = (value: unknown) => {
	if (Array.isArray(value)) return 'array';
	return Number.isInteger(value) ? 'integer' : typeof value;
};
/** What the editor offers for mapping before the first run: names and their types. */
const offered = ({ properties }: { readonly properties: object }) =>
	Object.fromEntries(
		Object.entries(properties).map(([name, { type }]: [string, { type: string }]) => [name, type]),
	);
const given = (json: object) =>
	Object.fromEntries(
		Object.entries(json)
			.filter(([, value]) => value !== undefined)
			.map(([name, value]) => [name, typeOf(value)]),
	);

async function outputs(parameters: IDataObject, items: readonly IDataObject[]): Promise<object[]> {
	const workflowId = freshWorkflow();
	const all: object[] = [];
	for (const item of items) {
		const { credential } = exotel();
		const result = await runNode({ credential, parameters, items: [item], workflowId });
		expect(result.error).toBeUndefined();
		all.push(...(result.outputs[0] ?? []).map(({ json }) => json));
	}
	return all;
}

test.each([
	[
		'a bill that is accepted, one that was sent before, and nothing to bill',
		'sendOrderDetails',
		send,
	],
	['a preview, and nothing to bill', 'previewOrderDetails', preview],
])('the editor offers every field of %s', async (_what, operation, schema) => {
	const jsons = await outputs(shopBill('shopify', { operation }), [order, order, paid]);
	expect(jsons).toHaveLength(3);
	const together = jsons.reduce((sum, json) => ({ ...sum, ...given(json) }), {});
	expect(offered(schema)).toEqual(together);
});

test('the editor offers every field of an order that nobody waits for, and of one that sleeps', async () => {
	const parameters = shopBill('shopify', { operation: 'sendAndWaitForPayment' });
	const payments = (await outputs(parameters, [order, paid])).map((json) =>
		'payment' in json && typeof json.payment === 'object' ? (json.payment ?? {}) : {},
	);
	expect(payments).toHaveLength(2);
	for (const payment of payments) {
		expect(offered(wait.properties.payment)).toMatchObject(given(payment));
	}
});

test('the editor offers every field of a status update', async () => {
	await outputs(shopBill('shopify'), [order]);
	const [json] = await outputs(statusUpdate({ referenceId: '1042', to: '99999 00101' }), [{}]);
	expect(offered(update)).toEqual(given(json ?? {}));
});

test.each([
	['text', textMessage, sendText],
	['template', templateMessage, sendTemplate],
])(
	'the editor offers every field of a %s that is sent, and of one that was',
	async (_what, form, schema) => {
		const jsons = await outputs(form({ options: { sendOncePerKey: 'thanks-1' } }), [{}, {}]);
		expect(jsons).toMatchObject([{ status: 'accepted' }, { status: 'skipped' }]);
		expect(offered(schema)).toEqual(given({ ...jsons[0], ...jsons[1] }));
	},
);
