/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals -- not shipped: bundles and runs a process */
import { execFile } from 'node:child_process';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { z } from 'zod';
import { maxBatchSize } from '../../exotel/batch';
import { billTotalInPaise } from '../bills';
import { stopSignal as signal } from '../cleanUp';
import { median } from '../statistics';
import { count, expectation, ratio, seconds, timeVerdict, type Row } from '../table';

const run = promisify(execFile);
const project = dirname(dirname(__dirname));
const LIMIT_MS = 120_000;
const BUDGET_MS = 1_000;

const answerSchema = z.object({
	orders: z.number(),
	rounds: z.array(
		z.object({
			requests: z.number(),
			total: z.number(),
			copies: z.number(),
			ours: z.number(),
			peer: z.number(),
		}),
	),
});

/**
 * Orders read, checked and encoded on one core, beside a plain copy of the same forms. The code is
 * bundled as the package is, since the loader of this process slows functions down.
 */
export async function measureEncoding(node: string, folder: string): Promise<Row[]> {
	const outfile = join(folder, 'encoding.js');
	await build({
		entryPoints: [join(__dirname, 'worker.ts')],
		outfile,
		bundle: true,
		platform: 'node',
		target: 'node20',
		external: ['n8n-workflow', 'zod'],
		minify: true,
		logLevel: 'error',
	});
	const env = { NODE_PATH: join(project, 'node_modules') };
	const { stdout } = await run(node, [outfile], { env, signal, timeout: LIMIT_MS });
	const { orders, rounds } = answerSchema.parse(JSON.parse(stdout));
	const ours = median(rounds.map((round) => round.ours));
	const peer = median(rounds.map((round) => round.peer));
	const isRight = rounds.every(
		({ requests, total, copies }) =>
			requests === orders / maxBatchSize &&
			total === orders * billTotalInPaise &&
			copies === orders,
	);
	const what = `${count(orders)} orders read, checked and encoded`;
	return [
		{
			what: `${what}: totals`,
			ours: isRight ? 'right to the paisa' : 'wrong',
			verdict: expectation(isRight),
		},
		{
			what: `${what}: processor time`,
			ours: seconds(ours),
			peer: `${seconds(peer)}  JSON copy of the same forms`,
			ratio: ratio(ours, peer),
			budget: seconds(BUDGET_MS),
			verdict: timeVerdict(ours, BUDGET_MS),
		},
		{
			what: 'Orders encoded per second of one core',
			ours: count(Math.round((orders / ours) * 1000)),
			peer: `${count(Math.round((orders / peer) * 1000))}  JSON copies`,
			ratio: ratio(peer, ours),
		},
	];
}
