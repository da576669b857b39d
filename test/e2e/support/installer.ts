/* eslint-disable @n8n/community-nodes/no-restricted-imports -- not shipped: n8n's data needs a folder */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { name } from '../../../package.json';
import { freePort } from '../../../runtime/ports';
import { Exotel } from '../../support/exotel';
import type { Running } from '../../support/running';
import { CommunityPackages } from './communityPackages';
import { editions, given, PACKAGE_VARIABLE } from './editions';
import { connect, type TestN8n } from './n8n';
import { Registry } from './registry';
import { repack } from './repack';

export interface InstalledN8n {
	readonly n8n: TestN8n;
	readonly packages: CommunityPackages;
}

/** An n8n of a test's own without the package, and a registry to install that from. */
export class Installer {
	private stopN8n = async () => {};

	private constructor(
		private readonly folder: string,
		private readonly port: number,
		private readonly registry: Registry,
		readonly exotel: Exotel,
	) {}

	/** It all ends with `running`. */
	static async open(running: Running): Promise<Installer> {
		const folder = await mkdtemp(join(tmpdir(), 'n8n-install-'));
		running.onStop(async () => await rm(folder, { recursive: true, force: true }));
		const registry = new Registry();
		await registry.open();
		running.onStop(async () => await registry.close());
		const exotel = await running.add(Exotel.start(), async (it) => await it.stop());
		const installer = new Installer(folder, await freePort(), registry, exotel);
		running.onStop(async () => await installer.stopN8n());
		return installer;
	}

	/** Releases what is in this checkout, under another version number if one is given. */
	async publish(version?: string): Promise<void> {
		const tarball = given(PACKAGE_VARIABLE);
		await this.registry.publish(
			version === undefined ? tarball : await repack(tarball, version, this.folder),
		);
	}

	/** A second time, it is a restart of the same n8n. */
	async startN8n(): Promise<InstalledN8n> {
		await this.stopN8n();
		const userFolder = join(this.folder, 'n8n');
		const cache = join(this.folder, 'npm');
		const env = { ...this.registry.env, npm_config_cache: cache };
		const own = await editions[EDITION]({ userFolder, port: this.port, log: () => {}, env });
		this.stopN8n = own.stop;
		// Asking for newer versions there, n8n names no registry; n8n 1 hands npm no environment, either.
		const settings = `registry=${this.registry.npmUrl}\ncache=${cache}\n`;
		await writeFile(join(userFolder, '.n8n', 'nodes', '.npmrc'), settings);
		const n8n = await connect(own.url);
		return { n8n, packages: await CommunityPackages.open(own.url, name) };
	}
}
