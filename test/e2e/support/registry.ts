/* eslint-disable @n8n/community-nodes/no-restricted-imports -- not shipped: a server of npm packages */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { promisify } from 'node:util';
import { z } from 'zod';
import { StandIn, targetOf } from './standIn';

const run = promisify(execFile);
const manifestSchema = z.object({ name: z.string(), version: z.string() }).passthrough();

type Manifest = z.infer<typeof manifestSchema>;

/**
 * A registry of npm packages, as far as `npm pack` and `npm outdated` ask it. For an n8n, and the npm
 * that it runs, it is all that there is of the internet.
 * Source: npm's package metadata format.
 */
export class Registry extends StandIn {
	private readonly tarballs = new Map<string, Buffer>();
	/** By the name of the package, the latest version last. */
	private readonly manifests = new Map<string, Manifest[]>();

	constructor() {
		super('*');
	}

	/** For an npm that is told. */
	get npmUrl(): string {
		return `http://127.0.0.1:${this.port}`;
	}

	/** Adds a packed version; it is the latest from now on. */
	async publish(tarball: string): Promise<void> {
		const { stdout } = await run('tar', ['-xzOf', tarball, 'package/package.json']);
		const manifest = manifestSchema.parse(JSON.parse(stdout));
		const bytes = await readFile(tarball);
		const path = `/${manifest.name}/-/${manifest.version}.tgz`;
		this.tarballs.set(path, bytes);
		const dist = {
			tarball: `${this.npmUrl}${path}`,
			shasum: createHash('sha1').update(bytes).digest('hex'),
			integrity: `sha512-${createHash('sha512').update(bytes).digest('base64')}`,
		};
		const others = this.manifests.get(manifest.name) ?? [];
		this.manifests.set(manifest.name, [...others, { ...manifest, dist }]);
	}

	protected async reply(request: IncomingMessage): Promise<object | undefined> {
		const { path } = targetOf(request);
		const [, name = '', version] = path.split('/');
		const manifests = this.manifests.get(name);
		const latest = manifests?.at(-1);
		if (request.method !== 'GET' || !manifests || !latest) return undefined;
		if (this.tarballs.has(path)) return this.tarballs.get(path);
		if (version === 'latest') return latest;
		if (version !== undefined) return manifests.find((one) => one.version === version);
		const versions = Object.fromEntries(manifests.map((one) => [one.version, one]));
		return { name, 'dist-tags': { latest: latest.version }, versions };
	}
}
