/**
 * Run alone, in a fresh process: loads zod and n8n-workflow, as n8n has them already, then one built
 * node. Prints JSON: the milliseconds of each `require`, and the bytes of the node's description.
 *
 *     node bench/loadNode.js <file.node.js>
 */
const { basename } = require('node:path');
const { performance } = require('node:perf_hooks');

const [, , file = ''] = process.argv;

/** @param {string} id */
function timeOf(id) {
	const start = performance.now();
	require(id);
	return performance.now() - start;
}

// Node.js compiles the expressions of its resolver on their second use, which n8n has behind it.
for (const path of ['zod/v3', 'zod/v4', 'zod/v4/core']) require.resolve(path);
const zod = timeOf('zod');
const n8nWorkflow = timeOf('n8n-workflow');
const node = timeOf(file);
const { [basename(file, '.node.js')]: NodeClass } = require(file);
const descriptionBytes = Buffer.byteLength(JSON.stringify(new NodeClass().description));
console.log(JSON.stringify({ zod, n8nWorkflow, node, descriptionBytes }));
