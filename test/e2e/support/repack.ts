/* eslint-disable @n8n/community-nodes/no-restricted-imports -- not shipped: packs a package anew */
import { execFile } from 'node:child_process';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { packPackage } from '../../../runtime/package';

const run = promisify(execFile);
const manifestSchema = z.object({ version: z.string() }).passthrough();
const paid = 'The customer has paid';

/** What a payment's `description` says, of the packed package itself or of another version of it. */
export const descriptionIn = (version?: string) =>
	version === undefined ? paid : `${paid}, says ${version}`;

/**
 * The same package under another version number, packed into a folder. Its payments say which version
 * read them.
 */
export async function repack(tarball: string, version: string, folder: string): Promise<string> {
	const source = join(folder, `source-${version}`);
	await mkdir(source, { recursive: true });
	await run('tar', ['-xzf', tarball, '--strip-components=1', '-C', source]);
	await edit(join(source, 'package.json'), (text) =>
		JSON.stringify({ ...manifestSchema.parse(JSON.parse(text)), version }),
	);
	const shared = join(source, 'dist', 'nodes', 'shared');
	for (const file of await readdir(shared)) {
		await edit(join(shared, file), (text) => text.replaceAll(paid, descriptionIn(version)));
	}
	return await packPackage(join(folder, version), { folder: source, log: () => {} });
}

async function edit(file: string, change: (text: string) => string): Promise<void> {
	await writeFile(file, change(await readFile(file, 'utf8')));
}
