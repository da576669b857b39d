/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, no-console -- not shipped: a command-line tool */
import { existsSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { demoPrefix } from './demo';
import { isPortFree } from './ports';

/** Removes what npm start keeps: workflows, credential, executions and log of this checkout's n8n. */
async function reset(): Promise<void> {
	const prefix = demoPrefix();
	const cache = dirname(prefix);
	const names = existsSync(cache) ? await readdir(cache) : [];
	const demos = names.filter((name) => name.startsWith(basename(prefix)));
	if (demos.length === 0) console.log('There is nothing to remove.');
	for (const demo of demos) {
		const port = Number(demo.slice(basename(prefix).length));
		if (!(await isPortFree(port))) {
			throw new Error(`Something listens on port ${port}. Stop npm start first.`);
		}
		await rm(join(cache, demo), { recursive: true, force: true });
		console.log(`Removed ${join(cache, demo)}`);
	}
}

reset().catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
});
