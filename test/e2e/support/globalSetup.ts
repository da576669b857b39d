/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/require-node-api-error, no-console -- not shipped: starts n8n for the tests */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildPackage } from '../../../runtime/build';
import { demoOwner } from '../../../runtime/demo';
import { startN8n } from '../../../runtime/n8n';
import { packPackage } from '../../../runtime/package';
import { N8nSession } from '../../../runtime/session';
import globalTeardown from './globalTeardown';
import { PACKAGE_VARIABLE, running, URL_VARIABLE } from './running';

const log = (line: string) => console.log(line);

/** One n8n, with the package as a user installs it, for all end-to-end tests. */
export default async function globalSetup(): Promise<void> {
	await buildPackage(log);
	const userFolder = (running.userFolder = await mkdtemp(join(tmpdir(), 'n8n-e2e-')));
	try {
		const packageTarball = await packPackage(join(userFolder, 'package'), { log });
		running.n8n = await startN8n({ userFolder, packageTarball, log });
		// Here and not in the tests: two files at once would both find a fresh n8n.
		await N8nSession.start(running.n8n.url, demoOwner);
		process.env[URL_VARIABLE] = running.n8n.url;
		process.env[PACKAGE_VARIABLE] = packageTarball;
	} catch (error) {
		// jest runs no teardown after a setup that failed.
		await globalTeardown();
		throw error;
	}
}
