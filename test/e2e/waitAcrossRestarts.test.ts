/* eslint-disable @n8n/community-nodes/no-restricted-imports -- not shipped: n8n's data needs a folder */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoOwner } from '../../runtime/demo';
import { outputOf } from '../../runtime/execution';
import type { N8n } from '../../runtime/n8n';
import { freePort } from '../../runtime/ports';
import { N8nRest } from '../../runtime/rest';
import { N8nSession } from '../../runtime/session';
import { Exotel } from '../support/exotel';
import { Running } from '../support/running';
import { startOwn } from './support/editions';
import { after, called, line, settled, until, waitingNode } from './support/waiting';

const running = new Running();
let userFolder: string;
let exotel: Exotel;
let n8n: N8n;
let rest: N8nRest;

/** Always at one port: a waiting execution's address has it. */
async function boot(port: number): Promise<void> {
	n8n = await running.add(startOwn({ userFolder, port }), async (it) => await it.stop());
	rest = new N8nRest(await N8nSession.start(n8n.url, demoOwner));
}

beforeAll(async () => {
	userFolder = await mkdtemp(join(tmpdir(), 'n8n-restart-'));
	running.onStop(async () => await rm(userFolder, { recursive: true, force: true }));
	exotel = await running.add(Exotel.start(), async (it) => await it.stop());
	await boot(await freePort());
});
afterAll(async () => await running.stop());

test.each(['stop', 'kill'] as const)(
	'a bill that waits while n8n ends (%s) and starts again wakes when it is paid',
	async (ending) => {
		const reference = `AFTER-${ending}`;
		const type = 'exotelApi';
		const credential = await rest.createCredential({ name: ending, type, data: exotel.credential });
		const node = waitingNode('Payment', credential, { referenceId: reference });
		const id = await rest.createWorkflow(line(called(reference), node, after));
		await rest.activate(id);
		await fetch(`${n8n.url}/webhook/${reference}`, { method: 'POST' });
		const waiting = { workflowId: id, status: ['waiting'] as const };
		const execution = await until(async () => (await rest.executions(waiting))[0]?.id);
		await settled(exotel);

		await n8n[ending]();
		await boot(Number(new URL(n8n.url).port));
		expect((await rest.execution(execution)).status).toBe('waiting');
		await exotel.customer('pay', reference);
		const ended = await rest.waitFor(execution);
		expect(ended.error).toBeUndefined();
		expect(ended.runData['After']).toHaveLength(1);
		expect(outputOf(ended, 'After')[0]?.json['payment']).toMatchObject({ status: 'paid' });
		expect(await exotel.order(reference)).toMatchObject({ received: 1, paid: true });
	},
);
