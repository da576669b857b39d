import { outputOf } from '../../runtime/execution';
import type { WorkflowJson } from '../../runtime/workflow';
import { inSpreadsheet } from './support/connected';
import { eventually } from './support/eventually';
import { example } from './support/examples';
import type { Workflow } from './support/n8n';
import { useOwnN8n } from './support/ownN8n';
import { DuesSheet } from './support/duesSheet';
import { Spreadsheet } from './support/spreadsheet';
import { settled } from './support/waiting';
import { arrived, changed, payable } from './support/window';

type Node = WorkflowJson['nodes'][number];

const spreadsheet = new Spreadsheet();
const shop = useOwnN8n(spreadsheet);
const asksForReports = ({ parameters }: Node) => parameters?.['statusCallbacks'] === 'trigger';

/** As it is shipped, with the merchant's accounts and the address that they copy, and published. */
let workflow: Workflow;
beforeEach(async () => {
	await shop().exotel.lastWrote('never');
	workflow = await published((ready) => ready);
});
afterEach(async () => {
	await workflow.deactivate();
	spreadsheet.forget();
});

async function addressed(): Promise<WorkflowJson> {
	const shipped = await example('dues-with-reminders', shop().credential);
	const webhookId = shipped.nodes.find(({ name }) => name === 'Exotel reports')?.webhookId;
	const callbackUrl = `${shop().n8n.url}/webhook/${webhookId}/webhook`;
	return changed(shipped, asksForReports, { callbackUrl });
}

async function published(change: (ready: WorkflowJson) => WorkflowJson): Promise<Workflow> {
	const { n8n } = shop();
	const google = await n8n.rest.createCredential(spreadsheet.credential);
	const connected = inSpreadsheet(await addressed(), spreadsheet, google);
	const nodes = connected.nodes.map((node) => ({ ...node, disabled: false }));
	const ready = await n8n.addWorkflow(change({ ...connected, nodes }), {});
	await ready.activate();
	return ready;
}

const dues = [
	['JAN-101', '99999 00001', 'Maintenance', 2500, 1],
	['JAN-101', '', 'Parking', 300, 2],
	['JAN-102', '99999 00002', 'Maintenance', '₹2,500.50', 1],
];
const sheet = new DuesSheet(spreadsheet);
const click = async () => await workflow.run();
const morning = async () => {
	const { rest } = shop().n8n;
	return await rest.waitFor(await rest.run(workflow.id, 'Every morning'));
};
async function billed() {
	sheet.add(...dues);
	const execution = await click();
	expect(execution.error).toBeUndefined();
	await settled(shop().exotel);
	return execution;
}
const reminders = async () =>
	(await arrived(shop().exotel)).filter((text) => text.startsWith('payment_reminder'));
const pays = async (reference: string) => {
	const { exotel } = shop();
	await exotel.customer('pay', reference);
	await eventually(async () =>
		expect(await exotel.order(reference)).toMatchObject({ status: 'completed' }),
	);
	await workflow.idle();
};
const time = expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d$/);

test('without a Google account it can be published, bills its sample rows once, and thanks who pays', async () => {
	const { n8n, exotel } = shop();
	await workflow.deactivate();
	workflow = await n8n.addWorkflow(await addressed());
	await workflow.activate();
	const clicks = [await click(), await click()];
	expect(clicks.map(({ error }) => error)).toEqual([undefined, undefined]);
	await settled(exotel);
	expect(await payable(exotel)).toEqual(['JAN-101', 'JAN-102', 'JAN-103']);
	expect(await exotel.requests()).toHaveLength(1);
	await pays('JAN-103');
	const executions = await workflow.executions();
	expect(executions.map(({ status }) => status)).toEqual(['success', 'success', 'success']);
	expect(spreadsheet.rows).toEqual([]);
});

test('rows become bills in one request, and each row says so', async () => {
	const { exotel } = shop();
	const execution = await billed();
	expect(outputOf(execution, 'Send the bills')).toMatchObject([
		{ json: { referenceId: 'JAN-101', status: 'accepted', total: '3100.00' } },
		{ json: { referenceId: 'JAN-102', status: 'accepted', total: '2500.50' } },
	]);
	expect(await exotel.requests()).toHaveLength(1);
	expect(await payable(exotel)).toEqual(['JAN-101', 'JAN-102']);
	const { sid } = await exotel.order('JAN-101');
	const first = { Billed: time, Amount: 3100, 'Sent to': '+919999900001', Message: sid };
	const second = { Billed: time, Amount: 2500.5, 'Sent to': '+919999900002' };
	expect(sheet.rows).toMatchObject([
		{ Reference: 'JAN-101', Item: 'Maintenance', ...first },
		{ Reference: 'JAN-101', Item: 'Parking', ...first },
		{ Reference: 'JAN-102', ...second },
	]);
	expect(sheet.titles.slice(5)).toEqual([
		...['Billed', 'Amount', 'Sent to', 'Message'],
		...['Reminders', 'Reminded', 'Status', 'Transaction', 'Time', 'Problem'],
	]);

	await click();
	await morning();
	expect(await exotel.requests()).toHaveLength(1);
});

test('who has paid is marked, thanked and never reminded; the other one is, three times at most', async () => {
	const { exotel } = shop();
	await billed();
	await pays('JAN-101');
	const { transactionId } = await exotel.order('JAN-101');
	const paid = { Status: 'paid', Transaction: transactionId, Time: time };
	expect(sheet.rows[0]).toMatchObject(paid);
	expect(sheet.rows[2]).not.toHaveProperty('Status');

	for (let day = 1; day <= 8; day++) {
		sheet.daysPass(1);
		expect((await morning()).error).toBeUndefined();
		expect((await morning()).error).toBeUndefined();
		expect(sheet.rows[2]?.['Reminders'] ?? 0).toBe(Math.min(3, Math.floor(day / 2)));
	}
	await settled(exotel);
	expect(await reminders()).toEqual(
		Array(3).fill('payment_reminder (en); body: JAN-102, ₹2500.50'),
	);
	expect(sheet.rows[0]).toMatchObject(paid);
	expect(await exotel.orders()).toMatchObject([
		{ reference: 'JAN-101', received: 1, status: 'completed' },
		{ reference: 'JAN-102', received: 1, payable: true },
	]);
});

test('a payment after a reminder ends the reminders', async () => {
	await billed();
	sheet.daysPass(2);
	await morning();
	expect(await reminders()).toHaveLength(2);
	await pays('JAN-101');
	await pays('JAN-102');
	sheet.daysPass(2);
	await morning();
	expect(await reminders()).toHaveLength(2);
	expect(sheet.rows).toMatchObject([
		{ Status: 'paid', Reminders: 1, Amount: 3100 },
		{ Item: 'Parking' },
		{ Status: 'paid', Reminders: 1, Amount: 2500.5 },
	]);
});

test('nobody is reminded of a bill that can no longer be paid, or that was paid in another way', async () => {
	await billed();
	sheet.write(4, 'Status', 'cash');
	sheet.daysPass(5);
	await morning();
	expect(await reminders()).toEqual(['payment_reminder (en); body: JAN-101, ₹3100.00']);
	sheet.daysPass(2);
	await morning();
	expect(await reminders()).toHaveLength(1);
});

test('the published schedule itself reminds, and once however often it runs', async () => {
	await workflow.deactivate();
	const often = { rule: { interval: [{ field: 'seconds', secondsInterval: 2 }] } };
	workflow = await published((ready) =>
		changed(ready, ({ name }) => name === 'Every morning', often),
	);
	await billed();
	sheet.daysPass(2);
	const before = (await workflow.executions()).length;
	await eventually(async () =>
		expect((await workflow.executions()).length).toBeGreaterThan(before + 4),
	);
	await workflow.deactivate();
	await workflow.idle();

	const executions = await workflow.executions();
	expect(executions.map(({ status }) => status)).toEqual(executions.map(() => 'success'));
	expect(await reminders()).toHaveLength(2);
	expect(sheet.rows).toMatchObject([{ Reminders: 1 }, {}, { Reminders: 1 }]);
});

test('a sheet that takes no change costs no second bill and no second reminder, and catches up', async () => {
	const { exotel } = shop();
	sheet.add(...dues);
	spreadsheet.isReadOnly = true;
	expect((await click()).error).toBeDefined();
	expect(sheet.rows[0]).not.toHaveProperty('Billed');
	spreadsheet.isReadOnly = false;
	expect((await click()).error).toBeUndefined();
	const asked = { Billed: time, Problem: expect.stringMatching(/could not be marked.*empty/) };
	expect(sheet.rows).toMatchObject(Array(3).fill(asked));
	expect(await exotel.requests()).toHaveLength(1);

	for (const row of [2, 3, 4]) sheet.write(row, 'Problem', '');
	sheet.daysPass(2);
	spreadsheet.isReadOnly = true;
	expect((await morning()).error).toBeDefined();
	spreadsheet.isReadOnly = false;
	expect((await morning()).error).toBeUndefined();
	await settled(exotel);
	expect(await reminders()).toHaveLength(2);
	expect(sheet.rows).toMatchObject([{ Reminders: 1 }, {}, { Reminders: 1 }]);
}, 180_000);

test('a reference of last month bills nobody, says so in its rows, and reminds nobody', async () => {
	const { exotel } = shop();
	await billed();
	await pays('JAN-101');
	for (const [row, reference] of [
		[2, 'JAN-101'],
		[3, 'JAN-101'],
		[4, 'JAN-102'],
	] as const) {
		sheet.startAgain(row, reference);
	}
	expect((await click()).error).toBeUndefined();
	const reused = { Problem: expect.stringMatching(/nothing was sent now.*next reference/) };
	expect(sheet.rows).toMatchObject([reused, reused, reused]);
	sheet.daysPass(2);
	expect((await morning()).error).toBeUndefined();
	expect(await reminders()).toEqual([]);
	await pays('JAN-102');
	expect(sheet.rows[2]).toMatchObject({ Status: 'paid' });
	expect(await exotel.requests()).toHaveLength(3);

	// The merchant does what the rows say.
	for (const row of [2, 3]) sheet.startAgain(row, 'FEB-101');
	sheet.startAgain(4, 'FEB-102');
	expect((await click()).error).toBeUndefined();
	await settled(exotel);
	expect(await payable(exotel)).toEqual(['FEB-101', 'FEB-102']);
	expect(sheet.rows[0]).not.toHaveProperty('Problem');
});

test('a row added to a bill that has gone out stops everything, and is named', async () => {
	const { exotel } = shop();
	await billed();
	sheet.add(['JAN-103', '99999 00003', 'Maintenance', 2500, 1], [' JAN-101 ', '', 'Water', 180, 1]);
	expect((await click()).error?.message).toMatch(/Nothing was sent.*: JAN-101\. Give/s);
	expect(await exotel.requests()).toHaveLength(1);

	sheet.write(6, 'Reference', 'JAN-101-water');
	sheet.write(6, 'Phone', '99999 00001');
	expect((await click()).error).toBeUndefined();
	await settled(exotel);
	expect(await payable(exotel)).toEqual(['JAN-101', 'JAN-102', 'JAN-103', 'JAN-101-water']);
});

test('a payment is not lost where its row has gone or is written otherwise', async () => {
	const { exotel } = shop();
	sheet.add(
		[1001, '99999 00001', 'Maintenance', 2500, 1],
		['JAN-102 ', '99999 00002', 'Water', 99, 1],
	);
	expect((await click()).error).toBeUndefined();
	await settled(exotel);
	await pays('1001');
	await pays('JAN-102');
	expect(sheet.rows).toMatchObject([
		{ Reference: 1001, Status: 'paid', Amount: 2500 },
		{ Reference: 'JAN-102 ', Billed: time },
		{ Reference: 'JAN-102', Status: 'paid', Time: time },
	]);
	sheet.daysPass(2);
	await morning();
	expect(await reminders()).toEqual([]);
	await click();
	expect(await exotel.requests()).toHaveLength(3);
});

test('a bill that does not arrive is noted in its row, and nobody is reminded of it', async () => {
	const { exotel } = shop();
	await workflow.deactivate();
	workflow = await published((ready) =>
		changed(ready, ({ name }) => name === 'Wait for the row', { amount: 1, unit: 'seconds' }),
	);
	await billed();
	await exotel.report('JAN-101', 'EX_INCAPABLE_RECIPIENT');
	await eventually(() =>
		expect(sheet.rows[0]).toMatchObject({
			Problem: expect.stringMatching(/cannot receive.*Check/s),
		}),
	);
	await workflow.idle();
	const failed = (await workflow.executions()).filter(({ status }) => status === 'error');
	expect(failed.map(({ error }) => error?.message)).toEqual([
		expect.stringMatching(/cannot receive.*Check.*\+919999900001/s),
	]);
	sheet.daysPass(2);
	await morning();
	expect(await reminders()).toEqual(['payment_reminder (en); body: JAN-102, ₹2500.50']);

	// The merchant does what the note says.
	for (const row of [2, 3]) sheet.startAgain(row, 'JAN-101-2');
	expect((await click()).error).toBeUndefined();
	await settled(exotel);
	expect(await payable(exotel)).toEqual(['JAN-102', 'JAN-101-2']);
});

test('a bill whose outcome is unknown is not marked, and the next click says what to do', async () => {
	const { exotel } = shop();
	sheet.add(...dues);
	await exotel.fault({ kind: 'reset', when: 'afterProcessing', times: 1 });
	expect((await click()).error?.message).toMatch(/connection to Exotel broke/);
	sheet.add(['JAN-103', '99999 00003', 'Maintenance', 2500, 1]);
	const { error } = await click();
	expect(error?.message).toMatch(/unknown.*Look in the chat.*Do not.*: JAN-101, JAN-102$/s);
	expect(sheet.rows).toMatchObject([{}, {}, {}, { Billed: time }]);
	expect(sheet.rows[0]).not.toHaveProperty('Billed');
	expect(await exotel.requests()).toHaveLength(2);

	// The merchant finds the bills in the chat, and does what the error says.
	const typed = { Billed: sheet.rows[3]?.['Billed'], 'Sent to': '+91 99999 00001' };
	for (const row of [2, 3, 4]) {
		for (const [title, value] of Object.entries(typed)) sheet.write(row, title, value);
		sheet.write(row, 'Amount', row === 4 ? 2500.5 : 3100);
	}
	expect((await click()).error).toBeUndefined();
	expect(await exotel.requests()).toHaveLength(2);
	sheet.daysPass(2);
	expect((await morning()).error).toBeUndefined();
	expect([...(await reminders())].sort()).toEqual([
		'payment_reminder (en); body: JAN-101, ₹3100.00',
		'payment_reminder (en); body: JAN-102, ₹2500.50',
		'payment_reminder (en); body: JAN-103, ₹2500.00',
	]);
});

test('a row without a reference stops everything, and is named', async () => {
	sheet.add(...dues, ['', '99999 00003', 'Maintenance', 2500, 1]);
	expect((await click()).error?.message).toMatch(/Row 5: Reference ID is missing/);
	expect(await shop().exotel.requests()).toEqual([]);
});
