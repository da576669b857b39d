/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals -- not shipped: packs the package for the tests */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { buildPackage } from '../../../runtime/build';
import { packPackage, unpackPackage } from '../../../runtime/package';
import { FOLDER_VARIABLE, places } from '../support/places';

const run = promisify(execFile);
const log = () => undefined;

/** Builds and packs the package once, and lays it out both as npm ships it and as n8n installs it. */
export default async function setUp(): Promise<void> {
	const folder = await mkdtemp(join(tmpdir(), 'n8n-package-'));
	process.env[FOLDER_VARIABLE] = folder;
	await buildPackage(log);
	const tarball = await packPackage(folder, { log });
	const { unpacked, user } = places(folder);
	await mkdir(unpacked);
	await run('tar', ['-xzf', tarball, '--strip-components=1', '-C', unpacked]);
	await unpackPackage(tarball, user);
	// Where n8n has its packages, from the point of view of an installed one.
	await symlink(resolve(__dirname, '../../../node_modules'), join(folder, 'node_modules'));
}
