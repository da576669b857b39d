/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, no-console -- not shipped: packs this package and unpacks it as an install does */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { runNpm } from './npm';

const run = promisify(execFile);
const project = dirname(__dirname);
const NOT_INSTALLED = ['devDependencies', 'peerDependencies', 'optionalDependencies'] as const;
const manifestSchema = z.object({ name: z.string() }).passthrough();

interface PackOptions {
	/** The package's folder; this checkout when absent. */
	folder?: string;
	log?: (line: string) => void;
}

/** `npm pack` of a built package into a folder, in place of older tarballs. Returns its path. */
export async function packPackage(
	destination: string,
	{ folder = project, log = console.log }: PackOptions = {},
): Promise<string> {
	await mkdir(destination, { recursive: true });
	for (const old of await tarballs(destination)) await rm(old);
	await runNpm(['pack', '--ignore-scripts', '--pack-destination', destination], {
		cwd: folder,
		task: 'Packing the nodes',
		usually: 'a second',
		log,
	});
	const [tarball] = await tarballs(destination);
	if (tarball === undefined) throw new Error(`npm pack left no .tgz in ${destination}.`);
	return tarball;
}

const tarballs = async (folder: string): Promise<string[]> =>
	(await readdir(folder)).filter((file) => file.endsWith('.tgz')).map((file) => join(folder, file));

/**
 * Puts the package where an install from n8n's editor puts it, in place of an older copy. As there,
 * package.json loses its development, peer and optional dependencies.
 */
export async function unpackPackage(tarball: string, userFolder: string): Promise<void> {
	const modules = join(userFolder, '.n8n', 'nodes', 'node_modules');
	await mkdir(modules, { recursive: true });
	// Beside its place, so that one rename moves it there; n8n loads folders named n8n-nodes-* only.
	const staging = await mkdtemp(join(modules, '.unpack-'));
	try {
		await run('tar', ['-xzf', tarball, '--strip-components=1', '-C', staging]);
		const path = join(staging, 'package.json');
		const manifest = manifestSchema.parse(JSON.parse(await readFile(path, 'utf8')));
		for (const field of NOT_INSTALLED) delete manifest[field];
		await writeFile(path, JSON.stringify(manifest, null, 2));
		const target = join(modules, manifest.name);
		await rm(target, { recursive: true, force: true });
		await rename(staging, target);
	} finally {
		await rm(staging, { recursive: true, force: true });
	}
}
