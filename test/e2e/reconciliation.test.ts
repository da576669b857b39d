import type { IDataObject } from 'n8n-workflow';
import { outputOf, type Execution } from '../../runtime/execution';
import { workflowSchema, type WorkflowJson } from '../../runtime/workflow';
import { inSpreadsheet, withKeys } from './support/connected';
import { example } from './support/examples';
import type { Workflow } from './support/n8n';
import { useOwnN8n } from './support/ownN8n';
import { Razorpay } from './support/razorpay';
import { Spreadsheet } from './support/spreadsheet';
import { addressOf, callBack, paymentFor, settled } from './support/waiting';
import { changed } from './support/window';

const spreadsheet = new Spreadsheet();
const razorpay = new Razorpay();
const shop = useOwnN8n(spreadsheet, razorpay);

/** As it is shipped, with the merchant's accounts. */
let ours: WorkflowJson;
let reconciliation: Workflow;
let inSheet: (workflow: WorkflowJson) => WorkflowJson;
beforeAll(async () => {
	const { n8n, credential } = shop();
	const google = await n8n.rest.createCredential(spreadsheet.credential);
	const keys = await n8n.rest.createCredential(razorpay.credential);
	inSheet = (workflow) => inSpreadsheet(workflow, spreadsheet, google);
	const shipped = await example('reconciliation', credential);
	ours = withKeys(inSheet(shipped), 'httpBasicAuth', keys);
	reconciliation = await n8n.addWorkflow(ours);
});
afterEach(() => {
	spreadsheet.forget();
	razorpay.forget();
});

/** The rows of differences, by their titles, in the order of their references. */
function differences() {
	const [titles = [], ...rows] = spreadsheet.differences;
	return rows
		.map((row) => Object.fromEntries(titles.map((title, i) => [String(title), row[i]])))
		.sort((a, b) => String(a['Reference']).localeCompare(String(b['Reference'])));
}

const titles = ['Reference', 'Status', 'Transaction', 'Amount', 'Time'];
/** A time as rows have it, in India. */
const timeOf = (hoursAgo: number) =>
	new Date(Date.now() + (5.5 - hoursAgo) * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
const paidRow = (reference: unknown, amount: unknown, hoursAgo = 5, transaction = '') => [
	reference,
	'paid',
	transaction,
	amount,
	timeOf(hoursAgo),
];

const failedWith = ({ error }: Execution) => error?.message ?? 'no error';

test('it can be published', async () => {
	await reconciliation.activate();
	await reconciliation.deactivate();
	expect(await reconciliation.started()).toEqual([]);
});

describe('bills that were waited for', () => {
	/** "Send a bill and wait" as the notes advise; once it waits. */
	async function asleep(fields: IDataObject = {}, receipt = true) {
		const { n8n, exotel, credential } = shop();
		const paymentSettings = { settings: { receipt: '={{ $json.reference }}' } };
		const orderOptions = { ...(receipt && { paymentSettings }), ...fields };
		const shipped = inSheet(await example('send-and-wait', credential));
		const isBill = ({ name }: WorkflowJson['nodes'][number]) => name === 'Send and wait';
		const limits = 'expiresInMinutes' in fields ? { waitLimit: 1 } : {};
		const workflow = await n8n.addWorkflow(changed(shipped, isBill, { orderOptions, ...limits }));
		const id = await workflow.start();
		const execution = await n8n.rest.waitFor(id, ['waiting']);
		await settled(exotel);
		const reference = String(outputOf(execution, 'Order')[0]?.json['reference']);
		const { total } = await exotel.order(reference);
		return { n8n, exotel, id, reference, amount: total ?? 0 };
	}

	/** What Razorpay got with the bill. */
	async function receiptOf(reference: string): Promise<string | undefined> {
		const requests = (await shop().exotel.requests()).map(({ body }) => JSON.stringify(body));
		const bill = requests.find((body) => body.includes(`"reference_id":"${reference}"`)) ?? '';
		return /"receipt":"([^"]*)"/.exec(bill)?.[1];
	}

	test('finds the payment after which the execution failed, and the one after the end of the wait', async () => {
		const late = await asleep({ expiresInMinutes: 6 });
		const failed = await asleep();
		const seen = await asleep({}, false);
		await asleep();
		const { n8n, exotel } = late;

		await exotel.fault({ kind: '400', times: 1 });
		await exotel.customer('pay', failed.reference);
		expect((await n8n.rest.waitFor(failed.id)).status).toBe('error');
		await exotel.customer('pay', seen.reference);
		expect((await n8n.rest.waitFor(seen.id)).status).toBe('success');
		await n8n.rest.waitFor(late.id, undefined, 180_000);
		const address = await addressOf(exotel, late.reference);
		expect(await callBack(address, paymentFor(late.reference))).toBe(409);

		const { transactionId } = await exotel.order(seen.reference);
		for (const { reference, amount } of [late, failed]) {
			const receipt = (await receiptOf(reference)) ?? 'none';
			expect(receipt).toBe(reference);
			razorpay.paid({ amount, receipt });
		}
		expect(await receiptOf(seen.reference)).toBeUndefined();
		razorpay.paid({ amount: seen.amount, rrn: transactionId ?? 'none' });

		const message = failedWith(await reconciliation.run());
		expect(message).toMatch(/differ in 2: /);
		expect(message).toContain(failed.reference);
		expect(message).toContain(late.reference);
		const row = { Amount: 401, Phone: '+919999900001' };
		expect(differences()).toMatchObject([
			{
				...row,
				Reference: late.reference,
				'What happened': 'Paid at Razorpay, but your sheet says not_paid_in_time',
				'What to do': expect.stringMatching(/deliver.*or refund/s),
			},
			{
				...row,
				Reference: failed.reference,
				'What happened': 'Paid at Razorpay, but your sheet has no row',
				'What to do': expect.stringMatching(/do not bill again/),
			},
		]);

		// The merchant does what the rows say.
		const lateRow = spreadsheet.rows.find(([reference]) => reference === late.reference);
		lateRow?.splice(1, 1, 'paid');
		spreadsheet.rows.push(paidRow(failed.reference, 401, 0));
		const second = await reconciliation.run();
		expect(second.error).toBeUndefined();
		expect(differences()).toHaveLength(2);
	}, 300_000);
});

test('nothing anywhere is no difference', async () => {
	const execution = await reconciliation.run();
	expect(execution.error).toBeUndefined();
	expect(execution.status).toBe('success');
	expect(spreadsheet.differences).toEqual([]);
});

test('a payment is found while the sheet is still empty', async () => {
	const order = razorpay.paid({ amount: 18050 });
	expect(failedWith(await reconciliation.run())).toMatch(/differ in 1/);
	expect(differences()).toMatchObject([
		{
			Reference: order,
			'What happened': 'Paid at Razorpay, but nothing says for which bill',
			Amount: 180.5,
			'Razorpay order': order,
			Phone: '+919999900001',
			'Paid at': expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d$/),
		},
	]);
});

test('each kind of difference is told apart, and what agrees is not mentioned', async () => {
	spreadsheet.rows.push(
		titles,
		paidRow('AGREES', 401),
		paidRow(1001, '401'),
		['UNPAID', 'not_paid_in_time', '', 401, timeOf(5)],
		paidRow('NOWHERE', 180.5),
		paidRow('REFUNDED', 99),
		paidRow('JUST-NOW', 50, 0),
		paidRow('LONG-AGO', 50, 24 * 4),
		paidRow('OTHER-SUM', 401),
		paidRow('TWICE', 60),
		paidRow('BY-HAND', 70, 5, 'order_00000000000008'),
	);
	razorpay.paid({ amount: 40100, receipt: 'AGREES' });
	razorpay.paid({ amount: 40100, receipt: '1001' });
	razorpay.paid({ amount: 9900, receipt: 'REFUNDED', status: 'refunded' });
	razorpay.paid({ amount: 40000, receipt: 'OTHER-SUM' });
	razorpay.paid({ amount: 6000, receipt: 'TWICE' });
	razorpay.paid({ amount: 6000, receipt: 'TWICE' });
	razorpay.paid({ amount: 5000, receipt: 'ATTEMPTED', status: 'authorized' });
	expect(razorpay.paid({ amount: 7000 })).toBe('order_00000000000008');
	razorpay.paid({ amount: 5000, receipt: 'TOO-NEW', hoursAgo: 0 });
	razorpay.paid({ amount: 5000, receipt: 'TOO-OLD', hoursAgo: 11 * 24 });

	const execution = await reconciliation.run();
	expect(failedWith(execution)).toMatch(/differ in 4: /);
	expect(differences()).toMatchObject([
		{ Reference: 'NOWHERE', 'What happened': 'Paid in your sheet, but not at Razorpay' },
		{
			Reference: 'OTHER-SUM',
			'What happened': 'Razorpay holds another sum than your sheet, which says 401',
			Amount: 400,
		},
		{ Reference: 'REFUNDED', 'What happened': 'Paid in your sheet, but not at Razorpay' },
		{ Reference: 'TWICE', 'What happened': 'Paid twice', Amount: 60 },
	]);
});

test('more payments than Razorpay tells at once are all compared', async () => {
	const references = Array.from({ length: 230 }, (_, i) => `ORD-${i}`);
	for (const receipt of references) razorpay.paid({ amount: 100, receipt });
	spreadsheet.rows.push(titles, ...references.slice(1).map((reference) => paidRow(reference, 1)));
	expect(failedWith(await reconciliation.run())).toMatch(/differ in 1: ORD-0 /);
	expect(differences()).toHaveLength(1);
});

test("with a beginning of the references, the account's other payments are left out", async () => {
	const { n8n } = shop();
	razorpay.paid({ amount: 100, receipt: 'ORD-1' });
	razorpay.paid({ amount: 100, receipt: 'WEBSHOP-1' });
	razorpay.paid({ amount: 100 });
	expect(failedWith(await reconciliation.run())).toMatch(/differ in 3: /);
	spreadsheet.differences.length = 0;
	const empty = '"name":"startsWith","type":"string","value":"';
	const text = JSON.stringify(ours).replace(empty, `${empty}ORD-`);
	const narrow = workflowSchema.parse(JSON.parse(text));
	expect(failedWith(await n8n.runWorkflow(narrow))).toMatch(/differ in 1: ORD-1 /);
});
