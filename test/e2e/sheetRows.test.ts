/* eslint-disable @n8n/community-nodes/no-restricted-imports -- not shipped: n8n's data needs a folder */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { N8n } from '../../runtime/n8n';
import type { CredentialReference, WorkflowJson } from '../../runtime/workflow';
import { Exotel } from '../support/exotel';
import { startOwn } from './support/editions';
import { example } from './support/examples';
import { fiveAsleep } from './support/fiveOrders';
import { connect } from './support/n8n';
import { Spreadsheet } from './support/spreadsheet';

const spreadsheet = new Spreadsheet();
let userFolder: string;
let exotel: Exotel;
let own: N8n;
beforeAll(async () => {
	userFolder = await mkdtemp(join(tmpdir(), 'n8n-sheet-'));
	exotel = await Exotel.start();
	await spreadsheet.open();
	own = await startOwn({ userFolder, env: spreadsheet.env });
});
afterAll(async () => {
	await own.stop();
	await spreadsheet.close();
	await exotel.stop();
	await rm(userFolder, { recursive: true, force: true });
});

/** What a merchant does in "Add the row": they choose an account and a document, and switch it on. */
function switchedOn(workflow: WorkflowJson, account: CredentialReference): WorkflowJson {
	const nodes = workflow.nodes.map((node) => {
		if (node.name !== 'Add the row') return node;
		const documentId = { __rl: true, mode: 'id', value: spreadsheet.id };
		const parameters = { ...z.record(z.unknown()).parse(node['parameters']), documentId };
		const credentials = { googleSheetsOAuth2Api: account };
		return { ...node, parameters, credentials, disabled: false };
	});
	return { ...workflow, nodes };
}

test('"Send many bills": five payments at once become five rows of an empty sheet', async () => {
	const n8n = await connect(own.url);
	const account = await n8n.rest.createCredential(spreadsheet.credential);
	const credential = await n8n.rest.createCredential({
		name: 'Exotel',
		type: 'exotelApi',
		data: exotel.credential,
	});
	const workflow = switchedOn(await example('many-orders', credential), account);
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
