/** The last line of a test run, for machines that count: `N passed, N failed, N skipped`. */
module.exports = class CountReporter {
	/** @param {unknown} _contexts @param {import('@jest/reporters').AggregatedResult} results */
	onRunComplete(_contexts, results) {
		const { numPassedTests, numFailedTests, numPendingTests, numRuntimeErrorTestSuites } = results;
		const failed = numFailedTests + numRuntimeErrorTestSuites;
		const line = `${numPassedTests} passed, ${failed} failed, ${numPendingTests} skipped`;
		// At the very end: jest's own summary comes after its reporters.
		process.once('exit', () => console.log(line));
	}
};
