/** What a node and its tests get from the n8n that they run in. */
const OF_THE_ENGINE = /^(n8n-core|n8n-workflow|reflect-metadata|zod)(\/|$)/;

/**
 * Jest's resolver for the engine tests on n8n 1: takes the engine out of the install that
 * `ENGINE_INSTALL` names, and everything else from where it always is.
 *
 * @type {import('jest-resolve').SyncResolver}
 */
module.exports = (request, options) => {
	const { basedir, rootDir = '', defaultResolver } = options;
	if (!OF_THE_ENGINE.test(request) || !basedir.startsWith(rootDir)) {
		return defaultResolver(request, options);
	}
	const install = process.env['ENGINE_INSTALL'];
	if (install === undefined) throw new Error('There is no engine: the set-up has not run.');
	return defaultResolver(request, { ...options, basedir: install });
};
