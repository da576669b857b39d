import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { requests } from '../fixtures/requests';
import { bill, billForEachItem, references } from './forms';
import { runNode, type NodeRun } from './harness';
import { freshWorkflow, useExotel } from './suite';

const exotel = useExotel();
/** Every preview of this file sends nothing. */
async function preview(parameters: IDataObject, more: Partial<NodeRun> = {}) {
	const result = await runNode({
		credential: exotel().credential,
		parameters: { ...parameters, operation: 'previewOrderDetails' },
		workflowId: freshWorkflow(),
		...more,
	});
	expect(await exotel().requests()).toEqual([]);
	return result;
}
const pageOf = (item: INodeExecutionData | undefined) =>
	Buffer.from(item?.binary?.['preview']?.data ?? '', 'base64').toString();

test('a preview gives the request, the sums and a page, and sends nothing', async () => {
	const { error, outputs } = await preview(bill());

	expect(error).toBeUndefined();
	expect(outputs[0]).toHaveLength(1);
	const [item] = outputs[0] ?? [];
	expect(item?.json).toEqual({
		referenceId: 'ORD-1',
		to: '+919999900001',
		status: 'preview',
		currency: 'INR',
		subtotal: '2361.00',
		total: '2361.00',
		totalInPaise: 236100,
		request: { whatsapp: { messages: [expect.objectContaining({ to: '+919999900001' })] } },
		warnings: [],
	});
	expect(item?.pairedItem).toEqual({ item: 0 });
	// With text/html n8n would offer no view of it; with another file type it would show the source.
	expect(item?.binary?.['preview']).toMatchObject({
		fileName: 'ORD-1.html',
		fileExtension: 'html',
		fileType: 'html',
		mimeType: 'text/plain',
	});
	expect(pageOf(item)).toMatch(/^<!doctype html>[^]*₹2,361\.00/);
});

test.each(['razorpay', 'upi'] as const)(
	"the request of the page's sample %s is that sample, from the form and from raw JSON",
	async (name) => {
		const { form, body } = requests[name];
		const raw = { ...form, orderSource: 'rawJson', orderDetailsJson: JSON.stringify(body) };
		const fromForm = await preview(form);
		const fromJson = await preview(raw);
		expect(fromForm.outputs[0]?.[0]?.json['request']).toEqual(body);
		expect(fromJson.outputs[0]?.[0]?.json['request']).toEqual(body);
		expect(pageOf(fromJson.outputs[0]?.[0])).toBe(pageOf(fromForm.outputs[0]?.[0]));
	},
);

test("the trigger's token is masked, and nowhere in the output", async () => {
	const parameters = bill({
		statusCallbacks: 'trigger',
		callbackUrl: 'https://n8n.example.com/webhook/1/payment?shop=1',
		paymentMethod: 'upi',
		options: { customData: 'row 7' },
	});
	const { outputs } = await preview(parameters);
	expect(outputs[0]?.[0]?.json).toMatchObject({
		request: {
			custom_data: 'row 7',
			status_callback: 'https://n8n.example.com/webhook/1/payment?shop=1&token=***',
		},
		warnings: [expect.stringContaining('no payment of a UPI bill')],
	});
	expect(JSON.stringify(outputs)).not.toMatch(/[0-9a-f]{64}/);
});

test('nothing is remembered: after any number of previews the bill goes out', async () => {
	const workflowId = freshWorkflow();
	for (const reference of ['ORD-1', 'ORD-1']) {
		const { outputs } = await preview(bill({ referenceId: reference }), { workflowId });
		expect(outputs[0]).toMatchObject([{ json: { status: 'preview' } }]);
	}
	const sent = await runNode({ credential: exotel().credential, parameters: bill(), workflowId });
	expect(sent.outputs[0]).toMatchObject([{ json: { status: 'accepted' } }]);
});

test('a workflow that is not saved can preview', async () => {
	const { outputs } = await preview(bill(), { workflowId: undefined });
	expect(outputs[0]).toMatchObject([{ json: { status: 'preview' } }]);
});

test('each item has its own page, and one that is not right stops all or goes to the error output', async () => {
	const items = [...references(2), { reference: 'not a reference' }];
	const stopped = await preview(billForEachItem(), { items });
	expect(stopped.error?.message).toContain('Item 3 of 3: Reference ID');

	const settings = { onError: 'continueErrorOutput' as const };
	const { outputs } = await preview(billForEachItem(), { items, settings });
	expect(outputs[0]?.map(({ binary }) => binary?.['preview']?.fileName)).toEqual([
		'ORD-1.html',
		'ORD-2.html',
	]);
	expect(outputs[1]).toMatchObject([{ json: { error: { kind: 'invalid' } } }]);
});

test('what a run would send once, or refuse as contradictory, the preview tells as well', async () => {
	const items = [{ price: 1 }, { price: 1 }];
	const parameters = bill({
		items: { item: [{ name: 'Bread', price: '={{ $json.price }}', quantity: 1 }] },
	});
	const { outputs } = await preview(parameters, { items });
	expect(outputs[0]?.map(({ json }) => json['warnings'])).toEqual([
		[],
		[expect.stringMatching(/^Item 1 of this run is the same .*\.$/)],
	]);

	const different = await preview(parameters, { items: [{ price: 1 }, { price: 2 }] });
	expect(different.error?.message).toContain('stands on items 1 and 2 of this run');
});
