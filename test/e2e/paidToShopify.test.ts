import type { IDataObject } from 'n8n-workflow';
import type { WorkflowJson } from '../../runtime/workflow';
import { inSpreadsheet, withKeys } from './support/connected';
import { eventually } from './support/eventually';
import { example } from './support/examples';
import type { Workflow } from './support/n8n';
import { useOwnN8n } from './support/ownN8n';
import { Shopify } from './support/shopify';
import { Spreadsheet } from './support/spreadsheet';
import { settled, until } from './support/waiting';
import { changed } from './support/window';

const shopify = new Shopify();
const spreadsheet = new Spreadsheet();
const shop = useOwnN8n(shopify, spreadsheet);

/** The sample order of "Shopify order → bill". */
const [id, name, reference] = ['gid://shopify/Order/6260000100500', '#1001', '1001'];
const outstanding = '401.00';

/** As it is shipped, with the merchant's accounts, and published. */
let workflow: Workflow;
let callbackUrl: string;
beforeAll(async () => {
	const { n8n, credential } = shop();
	const shipped = await example('paid-to-shopify', credential);
	const google = await n8n.rest.createCredential(spreadsheet.credential);
	const keys = await n8n.rest.createCredential(shopify.credential);
	const connected = withKeys(shipped, 'shopifyAccessTokenApi', keys);
	workflow = await n8n.addWorkflow(inSpreadsheet(connected, spreadsheet, google));
	await workflow.activate();
	const [webhookId = ''] = shipped.nodes.flatMap((node) => node['webhookId'] ?? []).map(String);
	callbackUrl = `${n8n.url}/webhook/${webhookId}/webhook`;
});
beforeEach(() => {
	shopify.orders.set(id, { name, outstanding, cancelledAt: null });
});
afterEach(() => {
	shopify.forget();
	spreadsheet.forget();
});

/** Bills the order, as that workflow is shipped. Returns the way to pay it. */
async function billed(fields: IDataObject = {}) {
	const { n8n, exotel, credential } = shop();
	await exotel.lastWrote('never');
	const toTrigger = { statusCallbacks: 'trigger', callbackUrl, ...fields };
	const shipped = await example('shopify-order-to-bill', credential);
	const isBill = ({ name: node }: WorkflowJson['nodes'][number]) => node === 'Send the bill';
	const sent = await n8n.runWorkflow(changed(shipped, isBill, toTrigger));
	expect(sent.error).toBeUndefined();
	await settled(exotel);
	return async () => await exotel.customer('pay', reference);
}

test('the note gives the custom data that "Shopify order → bill" has', async () => {
	const text = async (file: string) => JSON.stringify(await example(file, shop().credential));
	const customData = /"customData":"=(.*?)"/.exec(await text('shopify-order-to-bill'))?.[1];
	expect(await text('paid-to-shopify')).toContain(`to \`${customData}\``);
});

test.each([1, 3])('a payment, reported %d time(s), marks its order once', async (repeat) => {
	const { exotel } = shop();
	const customerPays = await billed();
	await exotel.turnCallbackKnobs({ repeat });
	await customerPays();
	await eventually(() => expect(spreadsheet.rows).toHaveLength(2));
	await settled(exotel);
	await workflow.idle();

	expect(shopify.marked).toEqual([id]);
	const { transactionId, status } = await exotel.order(reference);
	expect(status).toBe('processing');
	expect(spreadsheet.rows).toEqual([
		['Reference', 'Status', 'Transaction', 'Amount', 'Time'],
		[
			reference,
			'paid',
			transactionId,
			Number(outstanding),
			expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d$/),
		],
	]);
});

test.each([
	['was cancelled', { cancelledAt: '2026-01-05T10:00:00Z' }, `Order ${name} was cancelled`],
	['was paid in another way', { outstanding: '0.0' }, `order ${name} now owes 0.0`],
	[
		'was edited',
		{ outstanding: '2500.00' },
		`over ${outstanding}, and order ${name} now owes 2500`,
	],
])(
	'an order that %s after the bill is not marked, and the execution says so',
	async (_, change, words) => {
		const customerPays = await billed();
		Object.assign(shopify.orders.get(id) ?? {}, change);
		await customerPays();
		expect(await failure()).toContain(words);
		expect(shopify.marked).toEqual([]);
		expect(spreadsheet.rows).toEqual([]);
	},
);

test('a bill without the custom data of the note marks nothing, and the execution says so', async () => {
	const customerPays = await billed({ options: {} });
	await customerPays();
	expect(await failure()).toMatch(/Shopify says: Variable \$id/);
	expect(shopify.marked).toEqual([]);
});

/** The error of the execution that has failed for the payment of this test. */
async function failure(): Promise<string> {
	const { transactionId } = await shop().exotel.order(reference);
	return await until(async () => {
		await workflow.idle();
		const messages = (await workflow.executions()).map(({ error }) => error?.message ?? '');
		return messages.find((message) => message.includes(`transaction ${transactionId}`));
	}, 60_000);
}
