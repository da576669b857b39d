/**
 * Makes node_modules match package-lock.json, then runs the TypeScript file it is given, if any, in
 * this same process: a chain of processes would not pass Ctrl-C on reliably.
 *
 *     node runtime/setup.mjs [file.ts]
 *
 * It is called by the scripts themselves, since `ignore-scripts=true` stops prestart and pretest.
 */
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { runNpm } from './npm.js';

const OLDEST_NODE = 20;
const [, self = '', script] = process.argv;
const project = dirname(dirname(self));

const lockFile = join(project, 'package-lock.json');
const stampFile = join(project, 'node_modules', '.setup-stamp');

/** @typedef {{version?: string, optional?: boolean, extraneous?: boolean}} LockedPackage */

/**
 * Whether npm put everything there by itself: it writes down what it installed, without packages
 * for other platforms.
 *
 * @param {string} lock
 */
async function isInstalledByHand(lock) {
	const record = await readFile(join(project, 'node_modules', '.package-lock.json'), 'utf8');
	/** @type {Record<string, LockedPackage>} */
	const present = JSON.parse(record).packages;
	/** @type {[string, LockedPackage][]} */
	const wanted = Object.entries(JSON.parse(lock).packages);
	return wanted.every(([folder, { version, optional, extraneous }]) => {
		if (folder === '' || extraneous) return true;
		const found = present[folder];
		return found ? found.version === version : optional === true;
	});
}

/** Runs `npm ci` unless this very lock file was installed already. */
async function install() {
	const lock = await readFile(lockFile, 'utf8');
	const stamp = createHash('sha256').update(lock).digest('hex');
	if ((await readFile(stampFile, 'utf8').catch(() => '')) === stamp) return;
	if (!(await isInstalledByHand(lock).catch(() => false))) {
		await runNpm(['ci', '--ignore-scripts', '--include=dev', '--include=optional'], {
			cwd: project,
			task: 'Installing the development tools',
			usually: 'one to two minutes',
		});
	}
	await writeFile(stampFile, stamp);
}

async function main() {
	const major = Number(process.versions.node.split('.')[0]);
	if (major < OLDEST_NODE) {
		throw new Error(
			`This project needs Node.js ${OLDEST_NODE} or newer; this is ${process.version}. Get it from https://nodejs.org`,
		);
	}
	await install();
	if (script !== undefined) {
		const require = createRequire(self);
		require('tsx/cjs');
		require(resolve(project, script));
	}
}

main().catch((error) => {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
});
