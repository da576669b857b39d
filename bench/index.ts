/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, no-console -- not shipped: a command-line tool */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildPackage } from '../runtime/build';
import { installRuntime, nodeBinary } from '../runtime/install';
import { packPackage } from '../runtime/package';
import { measureCallbacks } from './callbacks';
import { cleanUp, later, stopSignal, untilStopped } from './cleanUp';
import { measureEncoding } from './encoding';
import { measureLoading } from './loading';
import { measureN8n } from './n8n';
import { measureSizes } from './sizes';
import { table, type Row } from './table';

const log = (line: string) => console.log(`[${process.uptime().toFixed(0).padStart(3)} s] ${line}`);

async function bench(): Promise<Row[]> {
	const folder = await mkdtemp(join(tmpdir(), 'n8n-bench-'));
	later(async () => await rm(folder, { recursive: true, force: true }));
	await buildPackage(log);
	const tarball = await packPackage(join(folder, 'package'), { log });
	const node = nodeBinary(await installRuntime('node24', log));

	log('Measuring sizes and cold loads (usually 10 seconds)');
	const sizes = await measureSizes(node, tarball);
	const loading = await measureLoading(node);
	log('Encoding orders (usually 10 seconds)');
	const encoding = await measureEncoding(node, folder);
	const sending = await measureN8n(folder, tarball, log);
	const callbacks = await measureCallbacks(folder, tarball, log);
	return [...loading, ...sizes, ...encoding, ...sending, ...callbacks];
}

/** Fails on a size or a count that is not right, never on a time. */
async function main(): Promise<void> {
	try {
		const rows = await untilStopped(bench());
		console.log(`\n${table(rows)}\n`);
		if (rows.some(({ verdict }) => verdict === 'FAILED')) process.exitCode = 1;
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		process.exitCode = stopSignal.aborted ? 130 : 1;
	}
	await cleanUp();
	// What was broken off may still wait for something.
	process.exit();
}

void main();
