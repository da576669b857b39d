/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals -- not shipped: reads files */
import { readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { builtNodes, probe } from './probe';
import { bytes, sizeVerdict, type Row } from './table';

const dist = join(dirname(__dirname), 'dist');
const SCRIPT_BUDGET = 175_000;
const DESCRIPTION_BUDGET = 45_000;

const sum = (sizes: readonly number[]) => sizes.reduce((total, size) => total + size, 0);

/** What a user installs, and what every user of the editor downloads. */
export async function measureSizes(node: string, tarball: string): Promise<Row[]> {
	const files = await readdir(dist, { recursive: true });
	const scripts = files.filter((file) => file.endsWith('.js'));
	const scriptStats = await Promise.all(scripts.map((file) => stat(join(dist, file))));
	const scriptBytes = sum(scriptStats.map(({ size }) => size));
	const probes = await Promise.all(builtNodes.map(({ file }) => probe(node, file)));
	const descriptionBytes = sum(probes.map((one) => one.descriptionBytes));
	return [
		{
			what: `Shipped JavaScript, ${scripts.length} files`,
			ours: bytes(scriptBytes),
			budget: bytes(SCRIPT_BUDGET),
			verdict: sizeVerdict(scriptBytes, SCRIPT_BUDGET),
		},
		{ what: 'Tarball', ours: bytes((await stat(tarball)).size) },
		{
			what: `Descriptions of the nodes (${probes.length})`,
			ours: bytes(descriptionBytes),
			budget: bytes(DESCRIPTION_BUDGET),
			verdict: sizeVerdict(descriptionBytes, DESCRIPTION_BUDGET),
		},
	];
}
