/* eslint-disable @n8n/community-nodes/no-restricted-imports -- not shipped: reads the manifests */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { project } from './support/places';

const versions = z.record(z.string()).default({});
const manifestSchema = z
	.object({
		scripts: z.record(z.string()).default({}),
		dependencies: versions,
		devDependencies: versions,
		overrides: versions,
	})
	.passthrough();
const entrySchema = z.object({
	version: z.string().optional(),
	integrity: z.string().optional(),
	resolved: z.string().optional(),
	optional: z.boolean().optional(),
	os: z.array(z.string()).optional(),
	cpu: z.array(z.string()).optional(),
	dependencies: versions,
	devDependencies: versions,
});
type Entry = z.infer<typeof entrySchema>;
const lockSchema = z.object({ lockfileVersion: z.literal(3), packages: z.record(entrySchema) });

const read = (...path: string[]) => readFileSync(join(project, ...path), 'utf8');
const manifestOf = (folder: string) =>
	manifestSchema.parse(JSON.parse(read(folder, 'package.json')));
const lockOf = (folder: string) =>
	lockSchema.parse(JSON.parse(read(folder, 'package-lock.json'))).packages;

/** Not for Linux on x64 or arm64: npm locks such a binary by its version alone where the registry lacks it. */
const isForeign = ({ optional, os = ['linux'], cpu = ['x64'] }: Partial<Entry>) =>
	optional === true &&
	!(os.includes('linux') && cpu.some((name) => ['x64', 'arm64'].includes(name)));

const installs = readdirSync(join(project, 'runtime'), { withFileTypes: true })
	.filter((entry) => entry.isDirectory())
	.map((entry) => join('runtime', entry.name));
const folders = ['.', ...installs];

test('installing the package runs nothing', () => {
	const run = /^(pre|post)?(install|prepare|publish|uninstall)$|^prepublish|^dependencies$/;
	expect(Object.keys(manifestOf('.').scripts).filter((name) => run.test(name))).toEqual([]);
});

test('the package brings no other package with it, and asks for n8n’s own only', () => {
	const manifest = manifestOf('.');
	const others = /dependencies|overrides|resolutions/i;
	const named = Object.entries(manifest).filter(
		([name, value]) => others.test(name) && JSON.stringify(value) !== '{}',
	);
	expect(Object.fromEntries(named)).toEqual({
		devDependencies: manifest.devDependencies,
		peerDependencies: { 'n8n-workflow': '*' },
	});
});

describe.each(folders)('the packages that are installed for %s', (folder) => {
	it('are named by exact versions', () => {
		const { dependencies, devDependencies, overrides } = manifestOf(folder);
		const named = Object.entries({ ...dependencies, ...devDependencies, ...overrides });
		expect(named).not.toEqual([]);
		expect(named.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
	});

	it('are locked by their contents, and come from the registry', () => {
		const entries = Object.entries(lockOf(folder)).filter(([path]) => path !== '');
		expect(entries.length).toBeGreaterThan(1);
		const loose = entries.filter(([, { integrity = '', ...entry }]) => {
			return !integrity.startsWith('sha512-') && !isForeign(entry);
		});
		expect(loose.map(([path]) => path)).toEqual([]);
		expect(entries.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
	});

	it('are the ones in the lock file', () => {
		const { dependencies, devDependencies, overrides } = manifestOf(folder);
		const { '': root, ...locked } = lockOf(folder);
		expect(root).toMatchObject({ dependencies, devDependencies });
		for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
			expect({ name, ...locked[`node_modules/${name}`] }).toMatchObject({ name, version });
		}
		for (const [name, version] of Object.entries(overrides)) {
			const copies = Object.keys(locked).filter((path) => path.endsWith(`node_modules/${name}`));
			const others = copies.filter((path) => locked[path]?.version !== version);
			expect({ name, others }).toEqual({ name, others: [] });
		}
	});
});
