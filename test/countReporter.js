/** The last line of a test run, for machines that count: `N passed, N failed, N skipped`. */
module.exports = class CountReporter {
	/** @param {unknown} _contexts @param {import('@jest/reporters').AggregatedResult} results */
	onRunComplete(_contexts, results) {
		const { numPassedTests, numFailedTests, numPendingTests, numRuntimeErrorTestSuites } = results;
		const failed = numFailedTests + numRuntimeErrorTestSuites;
		console.log(`\n${numPassedTests} passed, ${failed} failed, ${numPendingTests} skipped`);
	}
};
