/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/require-node-api-error, no-console -- not shipped: starts n8n beside the sandbox */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildPackage } from '../../runtime/build';
import { demoOwner, populate } from '../../runtime/demo';
import { startN8n, type N8n } from '../../runtime/n8n';
import { packPackage } from '../../runtime/package';
import { N8nRest } from '../../runtime/rest';
import { N8nSession } from '../../runtime/session';
import { startSandbox, type Sandbox } from '../../sandbox';

const log = (line: string) => console.log(line);

/** A fresh n8n 2 with the package, the example workflows and a credential for the sandbox beside it. */
export interface Demo {
	readonly n8n: N8n;
	readonly sandbox: Sandbox;
	readonly rest: N8nRest;
	stop(): Promise<void>;
}

export const credentialName = 'Exotel sandbox';

/**
 * On free ports and in a folder of its own, which `stop` removes.
 * @param settings environment variables of n8n
 */
export async function startDemo(settings: Readonly<Record<string, string>> = {}): Promise<Demo> {
	const folder = await mkdtemp(join(tmpdir(), 'n8n-demo-'));
	const running: Array<() => Promise<unknown>> = [
		async () => await rm(folder, { recursive: true, force: true }),
	];
	const stop = async () => {
		for (const end of running.splice(0).reverse()) await end();
	};
	try {
		await buildPackage(log);
		const packageTarball = await packPackage(join(folder, 'package'), { log });
		const sandbox = await startSandbox();
		running.push(async () => await sandbox.close());
		const env = { GENERIC_TIMEZONE: 'Asia/Kolkata', ...settings };
		const n8n = await startN8n({ userFolder: folder, packageTarball, env, log });
		running.push(async () => await n8n.stop());
		const rest = new N8nRest(await N8nSession.start(n8n.url, demoOwner));
		const data = { ...sandbox.credentials, region: 'custom', baseUrl: sandbox.url };
		await populate(rest, { name: credentialName, type: 'exotelApi', data });
		return { n8n, sandbox, rest, stop };
	} catch (error) {
		await stop();
		throw error;
	}
}
