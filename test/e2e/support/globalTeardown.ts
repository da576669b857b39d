/* eslint-disable @n8n/community-nodes/no-restricted-imports -- not shipped: removes what globalSetup made */
import { rm } from 'node:fs/promises';
import { running } from './running';

export default async function globalTeardown(): Promise<void> {
	const { n8n, userFolder } = running;
	await n8n?.stop();
	if (userFolder !== undefined) await rm(userFolder, { recursive: true, force: true });
}
