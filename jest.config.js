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

const engineSetUp = '<rootDir>/test/engine/environment.js';

/** @param {string} displayName @param {string} engine */
const inEngine = (displayName, engine, more = {}) =>
	project(displayName, ['engine'], {
		setupFiles: [engineSetUp],
		...more,
		globals: { ENGINE: engine },
		globalSetup: `<rootDir>/test/engine/setup/${engine}.ts`,
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
	reporters: ['default', '<rootDir>/test/recordReporter.js', '<rootDir>/test/countReporter.js'],
	projects: [
		project('unit', ['order', 'exotel', 'structure']),
		project('fuzz', ['fuzz']),
		project('sandbox', ['sandbox']),
		project('browser', ['browser']),
		project('runtime', ['runtime']),
		project('chaos', ['chaos']),
		project('package', ['package'], {
			setupFiles: [engineSetUp],
			globalSetup: '<rootDir>/test/package/setup/setUp.ts',
			globalTeardown: '<rootDir>/test/package/setup/tearDown.ts',
		}),
		inEngine('engine', 'n8n'),
		inEngine('engine-n8n1', 'n8n1', {
			setupFiles: ['<rootDir>/test/engine/setup/unrefTimers.js', engineSetUp],
			resolver: '<rootDir>/test/engine/setup/resolver.js',
		}),
		endToEnd('e2e', 'n8n2'),
		endToEnd('e2e-n8n1', 'n8n1'),
		endToEnd('e2e-queue', 'queue', {
			// Every process installs the package by itself, when it gets to it.
			testPathIgnorePatterns: ['/node_modules/', '/e2e/install\\.test\\.ts$'],
			setupFilesAfterEnv: [
				...shared.setupFilesAfterEnv,
				'<rootDir>/test/e2e/setup/skipWithoutQueue.ts',
			],
		}),
	],
};
