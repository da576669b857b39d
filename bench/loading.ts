/* eslint-disable @n8n/community-nodes/no-restricted-imports -- not shipped: finds a file */
import { join } from 'node:path';
import { installRuntime } from '../runtime/install';
import { builtNodes, probe } from './probe';
import { median } from './statistics';
import { milliseconds, ratio, timeVerdict, type Row } from './table';

const RUNS = 15;
/** Of the time of n8n's own node for WhatsApp: docs/decisions/004-shipped-code-is-minified.md. */
const BUDGET = 0.25;

/** n8n's own node for WhatsApp, and what n8n has loaded before it. */
const peer = {
	file: join('node_modules', 'n8n-nodes-base', 'dist', 'nodes', 'WhatsApp', 'WhatsApp.node.js'),
	packages: ['zod', 'n8n-workflow', 'n8n-core'],
} as const;

/** The cold load of each node, beside that of n8n's own for WhatsApp. */
export async function measureLoading(node: string, log: (line: string) => void): Promise<Row[]> {
	const n8n = await installRuntime('n8n', log);
	const rows: Row[] = [];
	for (const { name, file } of builtNodes) {
		const [ours, theirs]: [number[], number[]] = [[], []];
		while (ours.length < RUNS) {
			ours.push((await probe(node, file)).node);
			theirs.push((await probe(node, join(n8n, peer.file), peer.packages)).node);
		}
		const [our, their] = [median(ours), median(theirs)];
		rows.push({
			what: `Cold load of ${name}`,
			ours: milliseconds(our),
			peer: `${milliseconds(their)}  WhatsApp Business Cloud, n8n's own`,
			ratio: ratio(our, their),
			budget: String(BUDGET),
			verdict: timeVerdict(our, BUDGET * their),
		});
	}
	return rows;
}
