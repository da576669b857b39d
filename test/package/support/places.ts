/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals -- not shipped: finds the packed package */
import { join, resolve } from 'node:path';
import { name } from '../../../package.json';

/** Tells the tests the folder of this run. */
export const FOLDER_VARIABLE = 'PACKAGE_TEST_FOLDER';

export const project = resolve(__dirname, '../../..');

export const places = (folder: string) => ({
	/** The tarball's contents, untouched. */
	unpacked: join(folder, 'unpacked'),
	user: join(folder, 'user'),
	/** Where n8n puts the package that a user installs from the editor. */
	installed: join(folder, 'user', '.n8n', 'nodes', 'node_modules', name),
	/** For what a test plants. */
	planted: (leg: string) => join(folder, 'planted', leg),
});

/** What the set-up has laid out. */
export function packed() {
	const folder = process.env[FOLDER_VARIABLE];
	if (folder === undefined) throw new Error('The set-up of this project has not run');
	return places(folder);
}
