/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals -- not shipped: runs the real npm */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runNpm } from '../../runtime/npm';

describe('running npm', () => {
	let cwd: string;
	const said: string[] = [];
	const options = () => ({
		cwd,
		task: 'Trying',
		usually: 'a second',
		log: (line: string) => said.push(line),
	});
	const script = async (command: string) => {
		await writeFile(join(cwd, 'package.json'), JSON.stringify({ scripts: { it: command } }));
		await runNpm(['run', 'it'], options());
	};

	beforeEach(async () => {
		cwd = await mkdtemp(join(tmpdir(), 'npm-test-'));
		said.length = 0;
	});
	afterEach(() => rm(cwd, { recursive: true }));

	it('says beforehand what happens and how long it takes', async () => {
		await script('exit 0');
		expect(said).toEqual(['Trying (usually a second)']);
	});

	it('fails with what npm printed', async () => {
		await expect(script('echo the compiler is missing >&2; exit 3')).rejects.toThrow(
			/^Trying failed: npm run ended with code 3\.\n[^]*the compiler is missing/,
		);
	});

	it.each(['npm_config_omit', 'npm_config_prefix', 'npm_config_dry_run'])(
		'does not pass on %s, which was meant for the npm that started us',
		async (name) => {
			const print = `require('node:fs').writeFileSync('env', JSON.stringify(process.env))`;
			await writeFile(join(cwd, 'print.js'), print);
			process.env[name] = 'theirs';
			try {
				await script('node print.js');
			} finally {
				delete process.env[name];
			}
			const environment: unknown = JSON.parse(await readFile(join(cwd, 'env'), 'utf8'));
			expect(environment).not.toHaveProperty(name, 'theirs');
		},
	);
});
