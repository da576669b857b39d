/* eslint-disable @n8n/community-nodes/no-restricted-imports -- not shipped: n8n's data needs a folder */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { N8n } from '../../runtime/n8n';
import { outputOf } from '../../runtime/execution';
import { Exotel } from '../support/exotel';
import { Running } from '../support/running';
import { inSpreadsheet } from './support/connected';
import { startOwn } from './support/editions';
import { example } from './support/examples';
import { fiveAsleep } from './support/fiveOrders';
import { connect } from './support/n8n';
import { Spreadsheet } from './support/spreadsheet';

const spreadsheet = new Spreadsheet();
const running = new Running();
let exotel: Exotel;
let own: N8n;
beforeAll(async () => {
	const userFolder = await mkdtemp(join(tmpdir(), 'n8n-sheet-'));
	running.onStop(async () => await rm(userFolder, { recursive: true, force: true }));
	exotel = await running.add(Exotel.start(), async (it) => await it.stop());
	await spreadsheet.open();
	running.onStop(async () => await spreadsheet.close());
	const starting = startOwn({ userFolder, env: spreadsheet.env });
	own = await running.add(starting, async (it) => await it.stop());
});
afterEach(async () => {
	spreadsheet.rows.length = 0;
	await exotel.forget();
});
afterAll(async () => await running.stop());

async function ready(name: string) {
	const n8n = await connect(own.url);
	const account = await n8n.rest.createCredential(spreadsheet.credential);
	const credential = await n8n.rest.createCredential({
		name: 'Exotel',
		type: 'exotelApi',
		data: exotel.credential,
	});
	return { n8n, workflow: inSpreadsheet(await example(name, credential), spreadsheet, account) };
}

test('"Send many bills": five payments at once become five rows of an empty sheet', async () => {
	const { n8n, workflow } = await ready('many-orders');
	const { orders, executionOf } = await fiveAsleep(n8n, exotel, workflow);
	await Promise.all(orders.map((order) => exotel.customer('pay', order)));
	const ended = await Promise.all(orders.map((order) => n8n.rest.waitFor(executionOf(order))));

	expect(ended.map(({ error }) => error?.message)).toEqual(Array(5).fill(undefined));
	const [titles, ...rows] = spreadsheet.rows;
	expect(titles).toEqual(['Reference', 'Status', 'Transaction', 'Amount', 'Time']);
	const amounts = [401, 190, 430, 260, 4220.5];
	const expected = orders.map(async (order, i) => {
		const { transactionId } = await exotel.order(order);
		return [order, 'paid', transactionId, amounts[i], expect.stringMatching(/^\d{4}-\d\d-\d\d /)];
	});
	expect(rows).toHaveLength(5);
	expect(rows).toEqual(expect.arrayContaining(await Promise.all(expected)));
});

describe('"Sheet of dues", unpinned', () => {
	const titles = ['Reference', 'Phone', 'Item', 'Price', 'Quantity'];
	/** As Google gives cells that are formatted as numbers; it leaves out the blank ones at the end. */
	const rows = [
		['JAN-101', 9999900001, 'Maintenance', 2500, 1],
		['JAN-102', '99999 00002', 'Maintenance', 2500, 1],
		['JAN-101', '', 'Parking', 300.5, 2],
	];
	async function run(...cells: readonly unknown[][]) {
		spreadsheet.rows.push(titles, ...cells.map((row) => [...row]));
		const { n8n, workflow } = await ready('sheet-of-dues');
		return await n8n.runWorkflow(workflow, { pinData: {} });
	}

	test('the rows that Google gives become a bill for each reference', async () => {
		const execution = await run(...rows);
		expect(execution.error).toBeUndefined();
		expect(outputOf(execution, 'Send the bills')).toMatchObject([
			{
				json: { referenceId: 'JAN-101', to: '+919999900001', total: '3101.00', status: 'accepted' },
				pairedItem: [{ item: 0 }, { item: 2 }],
			},
			{ json: { referenceId: 'JAN-102', to: '+919999900002', total: '2500.00' } },
		]);
		expect(await exotel.requests()).toHaveLength(1);
	});

	test('a row whose quantity is blank stops all, and is called by its number in the sheet', async () => {
		const { error } = await run(...rows, ['JAN-103', '99999 00003', 'Maintenance', 2500]);
		expect(error?.message).toMatch(/Item Quantity of row 5 is missing/);
		expect(await exotel.requests()).toEqual([]);
	});
});
