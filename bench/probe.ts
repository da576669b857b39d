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
	zod: z.number(),
	n8nWorkflow: z.number(),
	node: z.number(),
	descriptionBytes: z.number(),
});
export type Probe = z.infer<typeof probeSchema>;

/** Every node that the package ships. */
export const builtNodes = n8n.nodes.map((file) => ({
	name: basename(file, '.node.js'),
	file: join(project, file),
}));

/** Loads one built node in a fresh process. @param node path of the Node.js to load it with */
export async function probe(node: string, file: string): Promise<Probe> {
	const options = { signal, timeout: LIMIT_MS };
	const { stdout } = await run(node, [join(__dirname, 'loadNode.js'), file], options);
	return probeSchema.parse(JSON.parse(stdout));
}
