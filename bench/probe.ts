/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals -- not shipped: runs a process */
import { execFile } from 'node:child_process';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { n8n } from '../package.json';
import { stopSignal as signal } from './cleanUp';

const run = promisify(execFile);
const project = dirname(__dirname);
const LIMIT_MS = 60_000;

/** Milliseconds of `require`, and bytes of JSON. */
const probeSchema = z.object({
	/** Of all packages that were loaded before the node. */
	before: z.number(),
	node: z.number(),
	descriptionBytes: z.number(),
});
export type Probe = z.infer<typeof probeSchema>;

/** Every node that the package ships. */
export const builtNodes = n8n.nodes.map((file) => ({
	name: basename(file, '.node.js'),
	file: join(project, file),
}));

/**
 * Loads one built node in a fresh process.
 *
 * @param node path of the Node.js to load it with
 * @param packages what n8n has loaded before, as the node's file finds it
 */
export async function probe(
	node: string,
	file: string,
	packages: readonly string[] = ['zod', 'n8n-workflow'],
): Promise<Probe> {
	const options = { signal, timeout: LIMIT_MS };
	const script = join(__dirname, 'loadNode.js');
	const { stdout } = await run(node, [script, file, ...packages], options);
	return probeSchema.parse(JSON.parse(stdout));
}
