/* eslint-disable @n8n/community-nodes/no-restricted-imports -- not shipped: writes workflows to import */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { populate } from '../../runtime/demo';
import { startDemo, type Demo } from '../support/demo';
import { Running } from '../support/running';

/** Milliseconds: where nothing else has installed n8n yet, that happens here. */
const whileInstalling = 15 * 60_000;

const running = new Running();
let demo: Demo;
beforeAll(async () => {
	demo = await running.add(startDemo(), async (started) => await started.stop());
}, whileInstalling);
afterAll(async () => await running.stop());

const waiting = (examples: Demo['examples']) =>
	examples.filter(({ awaitsPublication }) => awaitsPublication).map(({ id }) => id);

test('what a callback starts is published, but for what needs an account of the merchant', () => {
	expect(demo.examples.length).toBeGreaterThan(10);
	expect(waiting(demo.examples)).toEqual(['failed-payment-new-bill']);
});

test('it is told of again at the next start, and no longer once it is published', async () => {
	const { rest, credential } = demo;
	expect(waiting(await populate(rest, credential))).toEqual(['failed-payment-new-bill']);
	await rest.deactivate('paid-then-processing');
	const both = ['failed-payment-new-bill', 'paid-then-processing'];
	expect(waiting(await populate(rest, credential))).toEqual(both);
	await rest.activate('paid-then-processing');
	expect(waiting(await populate(rest, credential))).toEqual(['failed-payment-new-bill']);
});

test('a workflow that n8n refuses for another reason stops everything', async () => {
	const folder = await mkdtemp(join(tmpdir(), 'n8n-workflows-'));
	running.onStop(async () => await rm(folder, { recursive: true }));
	const [from, to] = ['exotelWhatsAppPaymentTrigger', 'noSuchNode'] as const;
	const nodes = [from, to].map((type, i) => ({
		id: type,
		name: type,
		type: `n8n-nodes-exotel-whatsapp-payment.${type}`,
		typeVersion: 1,
		position: [i * 200, 0],
		parameters: {},
		webhookId: `broken-${i}`,
	}));
	const connections = { [from]: { main: [[{ node: to, type: 'main', index: 0 }]] } };
	const broken = { name: 'Broken', nodes, connections };
	await writeFile(join(folder, 'broken.json'), JSON.stringify(broken));
	await expect(populate(demo.rest, demo.credential, folder)).rejects.toThrow(to);
});
