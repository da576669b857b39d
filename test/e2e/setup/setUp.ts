/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/require-node-api-error, no-console -- not shipped: starts n8n for the tests */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildPackage } from '../../../runtime/build';
import { demoOwner } from '../../../runtime/demo';
import { packPackage } from '../../../runtime/package';
import { N8nSession } from '../../../runtime/session';
import { places, type Project } from '../../places';
import { editions, PACKAGE_VARIABLE, urlVariable, type Edition } from '../support/editions';
import { running } from './running';
import tearDown from './tearDown';

const log = (line: string) => console.log(line);

/** One n8n of this edition, with the package as a user installs it, for all tests of its project. */
export async function setUp(edition: Edition, { displayName }: Project): Promise<void> {
	try {
		const folder = (running.folder ??= await mkdtemp(join(tmpdir(), 'n8n-e2e-')));
		const packageTarball = (process.env[PACKAGE_VARIABLE] ??= await pack(folder));
		const userFolder = join(folder, edition);
		const n8n = await editions[edition]({ userFolder, packageTarball, log });
		running.instances.push(n8n);
		// Here and not in the tests: two files at once would both find a fresh n8n.
		const { about } = await N8nSession.start(n8n.url, demoOwner);
		places.set(displayName.name, about);
		process.env[urlVariable(edition)] = n8n.url;
	} catch (error) {
		// jest runs no teardown after a setup that failed.
		await tearDown();
		throw error;
	}
}

async function pack(folder: string): Promise<string> {
	await buildPackage(log);
	return await packPackage(join(folder, 'package'), { log });
}
