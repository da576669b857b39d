/**
 * Run alone, in a fresh process: loads packages that n8n has loaded already, then one node. Prints JSON:
 * the milliseconds of each `require`, and the bytes of the node's description.
 *
 *     node bench/loadNode.js <file.node.js> <package>...
 */
const { createRequire } = require('node:module');
const { basename } = require('node:path');
const { performance } = require('node:perf_hooks');

const [, , file = '', ...packages] = process.argv;
const requireAsNode = createRequire(file);

/** @param {string} id */
function timeOf(id) {
	const start = performance.now();
	requireAsNode(id);
	return performance.now() - start;
}

// Node.js compiles the expressions of its resolver on their second use, which n8n has behind it.
for (const path of ['zod/v3', 'zod/v4', 'zod/v4/core']) requireAsNode.resolve(path);
const before = packages.map(timeOf).reduce((sum, time) => sum + time, 0);
const node = timeOf(file);
const { [basename(file, '.node.js')]: NodeClass } = requireAsNode(file);
const descriptionBytes = Buffer.byteLength(JSON.stringify(new NodeClass().description));
console.log(JSON.stringify({ before, node, descriptionBytes }));
