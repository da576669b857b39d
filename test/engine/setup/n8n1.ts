/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, no-console -- not shipped: tells the resolver where the engine is */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { installRuntime } from '../../../runtime/install';
import { places, type Project } from '../../places';

const manifestSchema = z.object({ version: z.string() });

/** Installs n8n 1 unless it is there: the tests of this project run on its engine. */
export default async function setUp(_all: unknown, { displayName }: Project): Promise<void> {
	const install = await installRuntime('n8n1', console.log);
	process.env['ENGINE_INSTALL'] = install;
	const manifest = await readFile(join(install, 'node_modules/n8n-core/package.json'), 'utf8');
	const { version } = manifestSchema.parse(JSON.parse(manifest));
	places.set(displayName.name, { n8n: `n8n-core ${version}`, node: process.versions.node });
}
