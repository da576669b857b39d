/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/require-node-api-error, no-console -- not shipped: a command-line tool, no node */
import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readFile, rename, rm, utimes } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { cacheFolder, cacheKey, prune, stagingPrefix } from './cache';
import { runNpm } from './npm';

const runtimes = {
	node24: { title: 'Node.js 24', usually: '10 to 30 seconds', flags: [] },
	n8n: { title: 'n8n 2.41', usually: '3 to 7 minutes; it takes 2.8 GB of disk', flags: [] },
	n8n1: {
		title: 'n8n 1.123',
		usually: '2 to 5 minutes; it takes 1.4 GB of disk',
		// Its language models ask for versions of one another that exclude each other.
		flags: ['--legacy-peer-deps'],
	},
} as const;

export type RuntimeName = keyof typeof runtimes;
type Log = (line: string) => void;

const FILES = ['package.json', 'package-lock.json'] as const;

const NO_COMPILER = `
n8n's database needs sqlite3. No ready-made binary of it could be downloaded, and compiling it failed.
Install Python 3, make and a C++ compiler, then run this again:
  Debian, Ubuntu: sudo apt-get install python3 make g++
  macOS:          xcode-select --install`;

/** The node binary inside an installed `node24`. */
export const nodeBinary = (node24: string): string =>
	join(node24, 'node_modules', 'node', 'bin', 'node');

/**
 * Installs `runtime/<name>` into the cache, once for each version of its files, and returns the
 * folder. The folder appears by one rename when all is done: a run that is killed, or two at once,
 * leave either a complete install or none.
 */
export async function installRuntime(name: RuntimeName, log: Log = console.log): Promise<string> {
	if (process.platform === 'win32') {
		throw new Error('n8n is started here on Linux and macOS only; on Windows use WSL.');
	}
	const source = join(__dirname, name);
	const contents = await Promise.all(FILES.map((file) => readFile(join(source, file), 'utf8')));
	const cache = cacheFolder();
	const target = join(cache, cacheKey(name, ...contents));
	if (!existsSync(target)) await installInto(target, name, log);
	await utimes(target, new Date(), new Date());
	await prune(cache, name, basename(target));
	return target;
}

async function installInto(target: string, name: RuntimeName, log: Log) {
	const node24 = name === 'node24' ? undefined : await installRuntime('node24', log);
	await mkdir(join(target, '..'), { recursive: true });
	const staging = await mkdtemp(stagingPrefix(target));
	try {
		for (const file of FILES) await copyFile(join(__dirname, name, file), join(staging, file));
		await fill(staging, name, node24, log);
		await rename(staging, target);
	} catch (error) {
		// Another process finished the same install first: its folder is as good as ours.
		if (!existsSync(target)) throw error;
	} finally {
		await rm(staging, { recursive: true, force: true });
	}
}

/**
 * npm may be told not to run install scripts, and from version 12 it runs none that were not
 * allowed: so it installs without them, and the package's own script `binaries` gets the rest.
 */
async function fill(
	cwd: string,
	name: RuntimeName,
	node24: string | undefined,
	log: Log,
): Promise<void> {
	const { title, usually, flags } = runtimes[name];
	const node = node24 === undefined ? process.execPath : nodeBinary(node24);
	const common = { cwd, node, log };
	await runNpm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', ...flags], {
		...common,
		task: `Installing ${title}`,
		usually,
	});
	try {
		await runNpm(['run', 'binaries'], {
			...common,
			task: `Getting the binaries of ${title}`,
			usually: '10 seconds to 2 minutes',
			env: headers(node24),
		});
	} catch (error) {
		if (name !== 'node24' && error instanceof Error) error.message += NO_COMPILER;
		throw error;
	}
}

/** Node.js 24 from npm has its C headers with it: a compiler then needs no download. */
function headers(node24: string | undefined): Record<string, string> {
	if (node24 === undefined) return {};
	const arch = `${process.platform}-${process.arch}`;
	const places = [`node-${arch}`, `node-bin-${arch}`].map((folder) =>
		join(node24, 'node_modules', 'node', 'node_modules', folder),
	);
	const nodedir = places.find((place) => existsSync(join(place, 'include', 'node', 'node_api.h')));
	return nodedir === undefined ? {} : { npm_config_nodedir: nodedir };
}
