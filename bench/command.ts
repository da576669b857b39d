/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, no-console -- not shipped: a command-line tool */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildPackage } from '../runtime/build';
import { packPackage } from '../runtime/package';
import { cleanUp, later, stopSignal, untilStopped } from './cleanUp';
import { table, type Row } from './table';

export interface Setting {
	/** Everything is put below it, and removed with it. */
	readonly folder: string;
	/** The package as it is built now. */
	readonly packageTarball: string;
	readonly log: (line: string) => void;
}

const log = (line: string) => console.log(`[${process.uptime().toFixed(0).padStart(3)} s] ${line}`);

async function prepare(): Promise<Setting> {
	const folder = await mkdtemp(join(tmpdir(), 'n8n-bench-'));
	later(async () => await rm(folder, { recursive: true, force: true }));
	await buildPackage(log);
	return { folder, packageTarball: await packPackage(join(folder, 'package'), { log }), log };
}

/** Builds, measures, and prints the table. Fails on a size or a count that is not right, never on a time. */
export async function command(measure: (setting: Setting) => Promise<Row[]>): Promise<void> {
	try {
		const rows = await untilStopped(prepare().then(measure));
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
