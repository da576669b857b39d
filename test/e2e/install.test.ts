import { version } from '../../package.json';
import { outputOf } from '../../runtime/execution';
import type { CredentialReference } from '../../runtime/workflow';
import { bill } from '../engine/forms';
import { callbackOf, payment } from '../fixtures/payments';
import { Running } from '../support/running';
import { eventually } from './support/eventually';
import { Installer, type InstalledN8n } from './support/installer';
import { descriptionIn } from './support/repack';
import { PublishedTrigger, triggerType } from './support/trigger';
import { after, called, executionOf, line, settled, waitingNode } from './support/waiting';
import { calledWorkflow, paymentType } from './support/workflows';

/** The same code under other version numbers; there is no older release. */
const [previous, next] = ['0.0.1', '99.0.0'];
const type = 'exotelApi';
const known = callbackOf(payment());

const running = new Running();
let installer: Installer;
let installed: InstalledN8n;
let credential: CredentialReference;
let trigger: PublishedTrigger;

beforeAll(async () => {
	installer = await Installer.open(running);
	installed = await installer.startN8n();
});
afterAll(async () => await running.stop());
// Of one n8n: each test goes on where the one before has ended.

/** A bill whose execution waits for its payment. */
async function asleep(reference: string) {
	const { n8n } = installed;
	const node = waitingNode('Payment', credential, { referenceId: reference });
	const workflow = await n8n.addWorkflow(line(called(reference), node, after));
	await workflow.activate();
	await n8n.callWebhook(reference);
	const id = await executionOf(n8n, workflow);
	await settled(installer.exotel);
	return { id, workflow };
}

async function wokenBy(id: string) {
	const execution = await installed.n8n.rest.waitFor(id);
	expect(execution.error).toBeUndefined();
	expect(execution.runData['After']).toHaveLength(1);
	return outputOf(execution, 'After')[0]?.json['payment'];
}

/** Calls the workflow that always sends the same bill. */
const send = async (): Promise<unknown> => await (await installed.n8n.callWebhook('send')).json();

/** Nothing was forgotten, and this version of the package runs. */
async function expectAllWorks(readBy?: string): Promise<void> {
	expect(await send()).toMatchObject([{ status: 'skipped', reason: 'already_sent' }]);
	const before = (await trigger.runs()).length;
	expect(await trigger.call(known)).toMatchObject({ status: 200 });
	expect(await trigger.call(callbackOf(payment()))).toMatchObject({ status: 200 });
	const runs = await trigger.runs();
	expect(runs).toHaveLength(before + 1);
	expect(runs.at(-1)).toMatchObject([{ description: descriptionIn(readBy) }]);
}

test('n8n installs the version that it is asked for, with the words by which it is found', async () => {
	await installer.publish(previous);
	await installer.publish();
	const { n8n, packages } = installed;
	const installedNodes = [{ type: paymentType }, { type: triggerType }];
	expect(await packages.install(previous)).toMatchObject({
		installedVersion: previous,
		installedNodes,
	});
	const found = await packages.nodeTypes(paymentType, triggerType);
	expect(found.map(({ codex }) => codex?.alias)).toEqual(
		Array(2).fill(expect.arrayContaining(['WhatsApp', 'UPI'])),
	);

	const data = installer.exotel.credential;
	credential = await n8n.rest.createCredential({ name: 'Exotel', type, data });
	trigger = await PublishedTrigger.publish(n8n, { credential });
	await trigger.call(known);
	expect(await trigger.runs()).toMatchObject([[{ description: descriptionIn(previous) }]]);
	const parameters = bill({ referenceId: 'SENT' });
	const sender = await n8n.addWorkflow(calledWorkflow('send', { parameters, credential }));
	await sender.activate();
	expect(await send()).toMatchObject([{ status: 'accepted' }]);
	await expectAllWorks(previous);
});

test.each([
	[previous, version, undefined],
	[version, next, next],
])(
	'upgraded from %s to %s, a bill that was sent before wakes when it is paid, and nothing is forgotten',
	async (from, to, readBy) => {
		const { n8n, packages } = installed;
		const reference = `UP-TO-${to}`;
		const { id } = await asleep(reference);
		if (to === next) await installer.publish(next);
		expect(await packages.list()).toMatchObject([{ installedVersion: from, updateAvailable: to }]);
		expect(await packages.update()).toMatchObject({ installedVersion: to });

		expect((await n8n.rest.execution(id)).status).toBe('waiting');
		await installer.exotel.customer('pay', reference);
		const paid = { status: 'paid', description: descriptionIn(readBy) };
		expect(await wokenBy(id)).toMatchObject(paid);
		await expectAllWorks(readBy);
	},
);

test('uninstalled, n8n says what is missing; installed again after a restart, all goes on where it was', async () => {
	const { exotel } = installer;
	const { id, workflow } = await asleep('MEANWHILE');
	await installed.packages.uninstall();
	expect(await installed.packages.list()).toEqual([]);

	const missing = `Unrecognized node type: ${paymentType}`;
	await expect(workflow.run()).rejects.toThrow(missing);
	expect(await send()).toMatchObject({ message: missing });
	await exotel.turnCallbackKnobs({ retryDelaysMs: Array(20).fill(8_000) });
	await exotel.customer('pay', 'MEANWHILE');
	const last = async () => (await exotel.callbacks()).at(-1);
	await eventually(async () => expect((await last())?.attempts).toHaveLength(1));
	expect((await last())?.attempts[0]?.status).toBeGreaterThanOrEqual(400);
	expect((await installed.n8n.rest.execution(id)).status).toBe('waiting');

	installed = await installer.startN8n();
	await installed.packages.install();
	expect(await wokenBy(id)).toMatchObject({ status: 'paid', description: descriptionIn(next) });
	await expectAllWorks(next);
});
