/** Writes for each project that ran as a whole what came of it, and where, for `npm run docs`. */
const { mkdirSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { places } = require('./places');

const folder = join(__dirname, '..', '.tested');

/** @param {import('@jest/types').Config.GlobalConfig} config whether it leaves tests out */
const isPart = (config) =>
	config.testPathPatterns.isSet() ||
	config.testNamePattern !== undefined ||
	config.shard !== undefined ||
	config.onlyChanged ||
	config.onlyFailures ||
	config.findRelatedTests ||
	config.runTestsByPath;

/** @param {readonly import('@jest/reporters').TestResult[]} files */
function countsOf(files) {
	/** @type {Map<string, { passed: number, failed: number, skipped: number }>} */
	const projects = new Map();
	for (const file of files) {
		const name = file.displayName?.name ?? '';
		const { passed, failed, skipped } = projects.get(name) ?? { passed: 0, failed: 0, skipped: 0 };
		projects.set(name, {
			passed: passed + file.numPassingTests,
			failed: failed + file.numFailingTests + (file.testExecError ? 1 : 0),
			skipped: skipped + file.numPendingTests,
		});
	}
	return projects;
}

module.exports = class RecordReporter {
	/** @param {import('@jest/types').Config.GlobalConfig} config */
	constructor(config) {
		this.isPart = isPart(config);
	}

	/** @param {unknown} _contexts @param {import('@jest/reporters').AggregatedResult} results */
	onRunComplete(_contexts, { testResults, wasInterrupted }) {
		if (this.isPart || wasInterrupted) return;
		mkdirSync(folder, { recursive: true });
		for (const [name, counts] of countsOf(testResults)) {
			const record = { node: process.versions.node, ...places.get(name), ...counts };
			writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(record)}\n`);
		}
	}
};
