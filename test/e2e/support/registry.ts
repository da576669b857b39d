/* eslint-disable @n8n/community-nodes/no-restricted-imports -- not shipped: a server of npm packages */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { z } from 'zod';
import { serverInPlace } from './standIn';

const run = promisify(execFile);
const manifestSchema = z.object({ name: z.string(), version: z.string() }).passthrough();

type Manifest = z.infer<typeof manifestSchema>;

/**
 * A registry of npm packages on 127.0.0.1, as far as `npm pack`, `npm view` and `npm outdated` ask it.
 * Source: npm's package metadata format.
 */
export class Registry {
	/** What it was asked, such as `GET /name/latest`. */
	readonly requests: string[] = [];
	private readonly tarballs = new Map<string, Buffer>();
	private readonly manifests = new Map<string, Manifest[]>();
	private readonly server = createServer(({ method, url = '/' }, response) => {
		this.requests.push(`${method} ${url}`);
		this.answer(decodeURIComponent(url), response);
	});

	async open(): Promise<void> {
		await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
	}

	get url(): string {
		const address = this.server.address();
		if (address === null || typeof address === 'string') throw new Error('It is not open.');
		return `http://127.0.0.1:${address.port}`;
	}

	/** For an n8n, and the npm that it runs, for which this is all that there is of the internet. */
	get env() {
		return serverInPlace(this.server, '*');
	}

	/** Adds a packed version; it is the latest from now on. */
	async publish(tarball: string): Promise<void> {
		const { stdout } = await run('tar', ['-xzOf', tarball, 'package/package.json']);
		const manifest = manifestSchema.parse(JSON.parse(stdout));
		const bytes = await readFile(tarball);
		const path = `/${manifest.name}/-/${manifest.version}.tgz`;
		this.tarballs.set(path, bytes);
		const sum = (kind: string, encoding: 'base64' | 'hex') =>
			createHash(kind).update(bytes).digest(encoding);
		const dist = {
			tarball: `${this.url}${path}`,
			shasum: sum('sha1', 'hex'),
			integrity: `sha512-${sum('sha512', 'base64')}`,
		};
		const others = this.manifests.get(manifest.name) ?? [];
		this.manifests.set(manifest.name, [...others, { ...manifest, dist }]);
	}

	async close(): Promise<void> {
		const closed = new Promise((resolve) => this.server.close(resolve));
		this.server.closeAllConnections();
		await closed;
	}

	private answer(path: string, response: ServerResponse): void {
		const tarball = this.tarballs.get(path);
		if (tarball) return void response.end(tarball);
		const found = this.metadata(path);
		response.writeHead(found ? 200 : 404, { 'content-type': 'application/json' });
		response.end(JSON.stringify(found ?? { error: 'Not found' }));
	}

	/** Of a package, or of one version of it. */
	private metadata(path: string): object | undefined {
		const [, name = '', wanted] = path.split('/');
		const manifests = this.manifests.get(name);
		const latest = manifests?.at(-1)?.version;
		if (!manifests || latest === undefined) return undefined;
		if (wanted !== undefined) {
			const version = wanted === 'latest' ? latest : wanted;
			return manifests.find((manifest) => manifest.version === version);
		}
		const versions = Object.fromEntries(manifests.map((manifest) => [manifest.version, manifest]));
		return { name, 'dist-tags': { latest }, versions };
	}
}
