/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals -- not shipped: runs n8n's scanner */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { packed } from './places';

const run = promisify(execFile);
const LIMIT_MS = 150_000;

const reportSchema = z.object({
	passed: z.boolean(),
	files: z.number(),
	/** Errors and warnings: `<file>:<line> <rule>`. */
	findings: z.array(z.string()),
});

/** The two legs of n8n's verification: the repository, and what npm has. */
export type Leg = 'source' | 'tarball';

export async function scan(folder: string, leg: Leg): Promise<z.infer<typeof reportSchema>> {
	const { stdout } = await run(process.execPath, [join(__dirname, 'runScanner.mjs'), folder, leg], {
		timeout: LIMIT_MS,
		// In a test the rules take made-up file names for real; and the scanner leaves an empty folder behind.
		env: { ...process.env, NODE_ENV: 'production', TMPDIR: packed().user },
	});
	return reportSchema.parse(JSON.parse(stdout));
}
