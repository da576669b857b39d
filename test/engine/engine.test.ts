/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals -- not shipped: reads what npm installed */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { version as core } from 'n8n-core/package.json';
import { version as workflow } from 'n8n-workflow/package.json';
import { z } from 'zod';

declare global {
	/** In which folder of runtime/ the n8n is whose engine the tests of this jest project run on. */
	var ENGINE: 'n8n' | 'n8n1';
}

const lockSchema = z.object({ packages: z.record(z.object({ version: z.string() }).partial()) });

test('the tests run on the engine that n8n itself brings', () => {
	const lock = join(__dirname, '../../runtime', ENGINE, 'package-lock.json');
	const { packages } = lockSchema.parse(JSON.parse(readFileSync(lock, 'utf8')));
	expect(core).toBe(packages['node_modules/n8n-core']?.version);
	expect(workflow).toBe(packages['node_modules/n8n-workflow']?.version);
});
