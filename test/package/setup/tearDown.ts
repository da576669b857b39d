/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals -- not shipped: removes what the set-up made */
import { rm } from 'node:fs/promises';
import { FOLDER_VARIABLE } from '../support/places';

export default async function tearDown(): Promise<void> {
	const folder = process.env[FOLDER_VARIABLE];
	if (folder !== undefined) await rm(folder, { recursive: true, force: true });
}
