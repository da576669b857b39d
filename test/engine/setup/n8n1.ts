/* eslint-disable @n8n/community-nodes/no-restricted-globals, no-console -- not shipped: tells the resolver where the engine is */
import { installRuntime } from '../../../runtime/install';

/** Installs n8n 1 unless it is there, and has the tests of this project run on its engine. */
export default async function setUp(): Promise<void> {
	process.env['ENGINE_INSTALL'] = await installRuntime('n8n1', console.log);
}
