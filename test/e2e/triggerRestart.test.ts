/* eslint-disable @n8n/community-nodes/no-restricted-imports -- not shipped: n8n's data needs a folder */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { N8n } from '../../runtime/n8n';
import { freePort } from '../../runtime/ports';
import { callbackOf, payment } from '../fixtures/payments';
import { eventually } from './support/eventually';
import { Exotel } from '../support/exotel';
import { Running } from '../support/running';
import { recordsHold, startOwn } from './support/editions';
import { connect } from './support/n8n';
import { PublishedTrigger } from './support/trigger';

const running = new Running();
let start: () => Promise<N8n>;
let own: N8n;
let exotel: Exotel;
let paid: PublishedTrigger;

beforeAll(async () => {
	const userFolder = await mkdtemp(join(tmpdir(), 'n8n-e2e-restart-'));
	running.onStop(async () => await rm(userFolder, { recursive: true, force: true }));
	const port = await freePort();
	start = async () =>
		await running.add(startOwn({ userFolder, port }), async (it) => await it.stop());
	exotel = await running.add(Exotel.start(), async (it) => await it.stop());
	own = await start();
	const n8n = await connect(own.url);
	const credential = await n8n.rest.createCredential({
		name: 'Exotel',
		type: 'exotelApi',
		data: exotel.credential,
	});
	paid = await PublishedTrigger.publish(n8n, { credential });
});
afterAll(async () => await running.stop());

/** Resolves when the production URL answers. */
async function startAgain(): Promise<void> {
	own = await start();
	await eventually(async () => {
		expect(await paid.call(callbackOf())).toMatchObject({ status: 200 });
	}, 30_000);
}

test('20 payments at once all run, and none of them again after a restart of n8n', async () => {
	const bodies = Array.from({ length: 20 }, () => callbackOf(payment()));
	const callAll = async () => await Promise.all(bodies.map((body) => paid.call(body)));
	await callAll();
	expect(await paid.runs()).toHaveLength(20);

	await recordsHold();
	await own.stop();
	await startAgain();
	const answers = await callAll();
	expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200));
	expect(await paid.runs()).toHaveLength(20);
});

test('a payment that is reported while n8n is down runs once when it is back', async () => {
	await exotel.sendBill('WHILE-DOWN', paid.callbackUrl());
	await own.stop();
	await exotel.turnCallbackKnobs({ retryDelaysMs: Array(20).fill(8_000) });
	await exotel.customer('pay', 'WHILE-DOWN');
	const last = async () => (await exotel.callbacks()).at(-1);
	await eventually(async () => {
		expect((await last())?.attempts).toMatchObject([{ status: null }]);
	});

	await startAgain();
	await eventually(async () => expect(await last()).toMatchObject({ progress: 'taken' }), 60_000);
	const ofTheBill = (await paid.runs())
		.flat()
		.filter(({ referenceId }) => referenceId === 'WHILE-DOWN');
	expect(ofTheBill).toMatchObject([{ event: 'paymentSucceeded' }]);
});
