/** One project a kind of test, so that each can be run alone: `jest --selectProjects unit`. */
const shared = {
	rootDir: __dirname,
	testEnvironment: 'node',
	setupFilesAfterEnv: ['<rootDir>/test/timeout.js'],
	transform: {
		'\\.ts$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } }],
	},
};

/** @param {string} displayName @param {string[]} folders */
const project = (displayName, folders, more = {}) => ({
	...shared,
	...more,
	displayName,
	testMatch: folders.map((folder) => `<rootDir>/test/${folder}/**/*.test.ts`),
});

/** @param {string} displayName @param {string} edition */
const endToEnd = (displayName, edition, more = {}) =>
	project(displayName, ['e2e'], {
		...more,
		globals: { EDITION: edition },
		globalSetup: `<rootDir>/test/e2e/setup/${edition}.ts`,
		globalTeardown: '<rootDir>/test/e2e/setup/tearDown.ts',
	});

module.exports = {
	reporters: ['default', '<rootDir>/test/countReporter.js'],
	projects: [
		project('unit', ['order', 'exotel', 'structure']),
		project('sandbox', ['sandbox']),
		project('browser', ['browser']),
		project('runtime', ['runtime']),
		project('chaos', ['chaos']),
		project('engine', ['engine'], { setupFiles: ['<rootDir>/test/engine/environment.js'] }),
		endToEnd('e2e', 'n8n2'),
		endToEnd('e2e-n8n1', 'n8n1'),
		endToEnd('e2e-queue', 'queue', {
			setupFilesAfterEnv: [
				...shared.setupFilesAfterEnv,
				'<rootDir>/test/e2e/setup/skipWithoutQueue.ts',
			],
		}),
	],
};
