/* eslint-disable @n8n/community-nodes/no-restricted-imports -- not shipped: packs a real package */
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packPackage, unpackPackage } from '../../runtime/package';

const quiet = () => undefined;
const manifest = {
	name: 'n8n-nodes-of-a-test',
	version: '1.2.3',
	files: ['dist'],
	n8n: { nodes: ['dist/A.node.js'] },
	devDependencies: { typescript: '5.9.3' },
	peerDependencies: { 'n8n-workflow': '*' },
	optionalDependencies: { fsevents: '*' },
};

describe('a packed package in n8n', () => {
	let root: string;
	beforeEach(async () => {
		root = await mkdtemp(join(tmpdir(), 'package-test-'));
		await mkdir(join(root, 'source', 'dist'), { recursive: true });
		await writeFile(join(root, 'source', 'package.json'), JSON.stringify(manifest));
		await writeFile(join(root, 'source', 'dist', 'A.node.js'), '// shipped');
		await writeFile(join(root, 'source', 'A.node.ts'), '// not shipped');
	});
	afterEach(() => rm(root, { recursive: true }));

	const install = async () => {
		const tarball = await packPackage(join(root, 'tarballs'), {
			folder: join(root, 'source'),
			log: quiet,
		});
		await unpackPackage(tarball, join(root, 'user'));
	};
	const modules = () => join(root, 'user', '.n8n', 'nodes', 'node_modules');

	it('has what npm ships, where an install from the editor has it', async () => {
		await install();
		expect(await readdir(modules())).toEqual([manifest.name]);
		const files = await readdir(join(modules(), manifest.name), { recursive: true });
		expect(files.sort()).toEqual(['dist', 'dist/A.node.js', 'package.json']);
	});

	it('has lost its development, peer and optional dependencies', async () => {
		await install();
		const { name, version, files, n8n } = manifest;
		const path = join(modules(), name, 'package.json');
		expect(JSON.parse(await readFile(path, 'utf8'))).toEqual({ name, version, files, n8n });
	});

	it('takes the place of an older copy', async () => {
		await install();
		await rm(join(root, 'source', 'dist', 'A.node.js'));
		await writeFile(join(root, 'source', 'dist', 'B.node.js'), '// newer');
		await writeFile(
			join(root, 'source', 'package.json'),
			JSON.stringify({ ...manifest, version: '1.3.0' }),
		);
		await install();
		expect(await readdir(join(modules(), manifest.name, 'dist'))).toEqual(['B.node.js']);
	});
});
