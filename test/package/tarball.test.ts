/* eslint-disable @n8n/community-nodes/no-restricted-imports -- not shipped: reads the packed package */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { z } from 'zod';
import { n8n } from '../../package.json';
import { packed, project } from './support/places';

const root = packed().unpacked;
const files = readdirSync(root, { recursive: true, withFileTypes: true })
	.filter((entry) => entry.isFile())
	.map((entry) => relative(root, join(entry.parentPath, entry.name)));
const ending = (end: string) => files.filter((file) => file.endsWith(end));
const textOf = (file: string) => readFileSync(join(root, file), 'utf8');

const mapSchema = z.object({
	sources: z.array(z.string()),
	sourceRoot: z.string().optional(),
	sourcesContent: z.array(z.string()).optional(),
});

test('the tarball holds what is built, and beside it only what every package has', () => {
	const beside = files.filter((file) => !file.startsWith('dist/'));
	expect(beside.sort()).toEqual(['CHANGELOG.md', 'LICENSE.md', 'README.md', 'package.json']);
	for (const file of [...n8n.nodes, ...n8n.credentials]) expect(files).toContain(file);
});

test('what is built is code with its source maps, pictures, codex and schemas', () => {
	const kinds = [
		/\.js$/,
		/\.js\.map$/,
		/^dist\/icons\/.*\.svg$/,
		/\.node\.json$/,
		/\/__schema__\/.*\.json$/,
	];
	const built = files.filter((file) => file.startsWith('dist/'));
	for (const kind of kinds) expect(built.some((file) => kind.test(file))).toBe(true);
	expect(built.filter((file) => !kinds.some((kind) => kind.test(file)))).toEqual([]);
});

test('what is built loads nothing but itself and what n8n has', () => {
	const host = ['n8n-workflow', 'node:crypto', 'zod'];
	const loads = ending('.js').flatMap((file) =>
		[...textOf(file).matchAll(/\b(?:require|import)\("([^"]+)"\)/g)].map(([, name = '']) =>
			name.startsWith('.') ? join(dirname(file), name) : name,
		),
	);
	expect(loads).toEqual(expect.arrayContaining(['n8n-workflow', 'zod']));
	expect(loads.filter((name) => ![...host, ...files].includes(name))).toEqual([]);
});

test('every script names its source map, which is there', () => {
	for (const file of ending('.js')) {
		const [, map] = /\/\/# sourceMappingURL=(\S+)\s*$/.exec(textOf(file)) ?? [];
		expect(files).toContain(join(dirname(file), map ?? 'no source map'));
	}
});

test('source maps name files of this repository, relative to the package, without their text', () => {
	for (const file of ending('.map')) {
		const { sources, sourceRoot, sourcesContent } = mapSchema.parse(JSON.parse(textOf(file)));
		expect({ sourceRoot, sourcesContent }).toEqual({});
		// Beside them, by name, the packages that n8n has.
		const ours = sources.filter((source) => !/^host:(n8n-workflow|zod)$/.test(source));
		expect(ours).not.toEqual([]);
		const absent = (source: string) => !existsSync(resolve(project, dirname(file), source));
		expect(ours.filter((source) => !source.startsWith('../') || absent(source))).toEqual([]);
	}
});

test('no file tells of the machine that built it', () => {
	const places = [project, homedir(), tmpdir()];
	const tells = (file: string) => places.some((place) => textOf(file).includes(`${place}/`));
	expect(files.filter(tells)).toEqual([]);
});
