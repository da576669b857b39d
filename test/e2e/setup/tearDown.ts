/* eslint-disable @n8n/community-nodes/no-restricted-imports -- not shipped: removes what the set-ups made */
import { rm } from 'node:fs/promises';
import { running } from './running';

export default async function tearDown(): Promise<void> {
	await Promise.all(running.instances.splice(0).map(async (n8n) => await n8n.stop()));
	if (running.folder !== undefined) await rm(running.folder, { recursive: true, force: true });
}
