/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/require-node-api-error, no-console -- not shipped: starts n8n beside the sandbox */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildPackage } from '../../runtime/build';
import { demoOwner, populate, type ExampleWorkflow } from '../../runtime/demo';
import { startN8n, type N8n } from '../../runtime/n8n';
import { packPackage } from '../../runtime/package';
import { N8nRest, type Credential } from '../../runtime/rest';
import { N8nSession } from '../../runtime/session';
import { startSandbox, type Sandbox } from '../../sandbox';
import { Running } from './running';

const log = (line: string) => console.log(line);

/** A fresh n8n 2 with the package, the example workflows and a credential for the sandbox beside it. */
export interface Demo {
	readonly n8n: N8n;
	readonly sandbox: Sandbox;
	readonly rest: N8nRest;
	readonly credential: Credential;
	readonly examples: readonly ExampleWorkflow[];
	stop(): Promise<void>;
}

export const credentialName = 'Exotel sandbox';

/**
 * On free ports and in a folder of its own, which `stop` removes.
 * @param settings environment variables of n8n
 */
export async function startDemo(settings: Readonly<Record<string, string>> = {}): Promise<Demo> {
	const running = new Running();
	const stop = async () => await running.stop();
	try {
		const folder = await mkdtemp(join(tmpdir(), 'n8n-demo-'));
		running.onStop(async () => await rm(folder, { recursive: true, force: true }));
		await buildPackage(log);
		const packageTarball = await packPackage(join(folder, 'package'), { log });
		const sandbox = await startSandbox();
		running.onStop(async () => await sandbox.close());
		const env = { GENERIC_TIMEZONE: 'Asia/Kolkata', ...settings };
		const n8n = await startN8n({ userFolder: folder, packageTarball, env, log });
		running.onStop(async () => await n8n.stop());
		const rest = new N8nRest(await N8nSession.start(n8n.url, demoOwner));
		const data = { ...sandbox.credentials, region: 'custom', baseUrl: sandbox.url };
		const credential = { name: credentialName, type: 'exotelApi', data };
		const examples = await populate(rest, credential);
		return { n8n, sandbox, rest, credential, examples, stop };
	} catch (error) {
		await stop();
		throw error;
	}
}
