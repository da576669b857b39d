/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals -- not shipped: compares files and runs npm */
import { readFile, readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { runNpm } from './npm';

const project = dirname(__dirname);

/** Whatever the build reads. */
const SOURCES = [
	'credentials',
	'exotel',
	'icons',
	'nodes',
	'order',
	'gulpfile.js',
	'package.json',
	'tsconfig.json',
] as const;

const manifestSchema = z.object({
	n8n: z.object({ nodes: z.array(z.string()), credentials: z.array(z.string()) }),
});

/** Milliseconds since 1970 of the last change to a file, or to any file or folder below a folder. */
export async function lastChange(path: string): Promise<number> {
	const status = await stat(path);
	if (!status.isDirectory()) return status.mtimeMs;
	const children = (await readdir(path)).map((name) => lastChange(join(path, name)));
	return Math.max(status.mtimeMs, ...(await Promise.all(children)));
}

/** True if a built file is missing or older than the newest of its sources. */
async function isStale(): Promise<boolean> {
	const manifest = await readFile(join(project, 'package.json'), 'utf8');
	const { nodes, credentials } = manifestSchema.parse(JSON.parse(manifest)).n8n;
	const times = async (paths: readonly string[]) =>
		await Promise.all(paths.map((path) => lastChange(join(project, path))));
	const built = await times([...nodes, ...credentials]).catch(() => [0]);
	return Math.min(...built) < Math.max(...(await times(SOURCES)));
}

/** Runs `npm run build` unless dist is up to date. */
export async function buildPackage(log: (line: string) => void): Promise<void> {
	if (!(await isStale())) return;
	const task = 'Building the nodes';
	await runNpm(['run', 'build'], { cwd: project, task, usually: '10 seconds', log });
}
