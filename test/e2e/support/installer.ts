/* eslint-disable @n8n/community-nodes/no-restricted-imports -- not shipped: n8n's data needs a folder */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { name } from '../../../package.json';
import type { N8n } from '../../../runtime/n8n';
import { freePort } from '../../../runtime/ports';
import { Exotel } from '../../support/exotel';
import { CommunityPackages } from './communityPackages';
import { editions, given, PACKAGE_VARIABLE } from './editions';
import { connect, type TestN8n } from './n8n';
import { Registry } from './registry';
import { repack } from './repack';

export interface Running {
	readonly own: N8n;
	readonly n8n: TestN8n;
	readonly packages: CommunityPackages;
}

/** An n8n of a test's own without the package, and a registry to install that from. */
export class Installer {
	private running: Running | undefined;

	private constructor(
		private readonly folder: string,
		private readonly port: number,
		readonly exotel: Exotel,
		private readonly registry: Registry,
	) {}

	static async open(): Promise<Installer> {
		const folder = await mkdtemp(join(tmpdir(), 'n8n-install-'));
		const registry = new Registry();
		await registry.open();
		return new Installer(folder, await freePort(), await Exotel.start(), registry);
	}

	/** Releases what is in this checkout, under another version number if one is given. */
	async publish(version?: string): Promise<void> {
		const tarball = given(PACKAGE_VARIABLE);
		await this.registry.publish(
			version === undefined ? tarball : await repack(tarball, version, this.folder),
		);
	}

	/** A second time, it is a restart of the same n8n. */
	async startN8n(): Promise<Running> {
		await this.running?.own.stop();
		const userFolder = join(this.folder, 'n8n');
		const cache = join(this.folder, 'npm');
		const env = { ...this.registry.env, npm_config_cache: cache };
		const own = await editions[EDITION]({ userFolder, port: this.port, log: () => {}, env });
		// Asking for newer versions there, n8n names no registry; n8n 1 hands npm no environment, either.
		const settings = `registry=${this.registry.url}\ncache=${cache}\n`;
		await writeFile(join(userFolder, '.n8n', 'nodes', '.npmrc'), settings);
		const [n8n, packages] = [await connect(own.url), await CommunityPackages.open(own.url, name)];
		this.running = { own, n8n, packages };
		return this.running;
	}

	async close(): Promise<void> {
		await this.running?.own.stop();
		await this.registry.close();
		await this.exotel.stop();
		await rm(this.folder, { recursive: true, force: true });
	}
}
