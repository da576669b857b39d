import { builtNodes, probe, type Probe } from './probe';
import { median } from './statistics';
import { milliseconds, ratio, timeVerdict, type Row } from './table';

const RUNS = 15;
const BUDGET_MS = 5;

/** The cold load of each node, beside that of what n8n has loaded before. */
export async function measureLoading(node: string): Promise<Row[]> {
	const rows: Row[] = [];
	for (const { name, file } of builtNodes) {
		const probes: Probe[] = [];
		while (probes.length < RUNS) probes.push(await probe(node, file));
		const ours = median(probes.map((one) => one.node));
		const peer = median(probes.map(({ zod, n8nWorkflow }) => zod + n8nWorkflow));
		rows.push({
			what: `Cold load of ${name}`,
			ours: milliseconds(ours),
			peer: `${milliseconds(peer)}  n8n-workflow and zod`,
			ratio: ratio(ours, peer),
			budget: milliseconds(BUDGET_MS),
			verdict: timeVerdict(ours, BUDGET_MS),
		});
	}
	return rows;
}
