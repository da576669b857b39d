/**
 * Makes node_modules match package-lock.json, then runs the TypeScript file it is given, if any, in
 * this same process: a chain of processes would not pass Ctrl-C on reliably.
 *
 *     node runtime/setup.mjs [file.ts]
 *
 * It is called by the scripts themselves, since `ignore-scripts=true` stops prestart and pretest.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { runNpm } from './npm.js';

const OLDEST_NODE = 20;
const [, self = '', script] = process.argv;
const project = dirname(dirname(self));

/**
 * @param {string} path
 * @returns {Promise<Record<string, {version?: string, optional?: boolean}>>} empty without that file
 */
async function lockedPackages(path) {
	try {
		return JSON.parse(await readFile(join(project, path), 'utf8')).packages;
	} catch {
		return {};
	}
}

/** npm itself writes down what it installed; packages for other platforms are missing there. */
async function isInstalled() {
	const [wanted, present] = await Promise.all([
		lockedPackages('package-lock.json'),
		lockedPackages('node_modules/.package-lock.json'),
	]);
	return Object.entries(wanted).every(([folder, { version, optional }]) => {
		if (folder === '') return true;
		const found = present[folder];
		return found ? found.version === version : optional === true;
	});
}

async function main() {
	const major = Number(process.versions.node.split('.')[0]);
	if (major < OLDEST_NODE) {
		throw new Error(
			`This project needs Node.js ${OLDEST_NODE} or newer; this is ${process.version}. Get it from https://nodejs.org`,
		);
	}
	if (!(await isInstalled())) {
		await runNpm(['ci', '--ignore-scripts', '--include=dev', '--include=optional'], {
			cwd: project,
			task: 'Installing the development tools',
			usually: 'one to two minutes',
		});
	}
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
