/* eslint-disable @n8n/community-nodes/no-restricted-imports -- not shipped: works on real files */
import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lastChange } from '../../runtime/build';

describe('the last change to a source folder', () => {
	let folder: string;
	beforeEach(async () => {
		folder = await mkdtemp(join(tmpdir(), 'build-test-'));
		await mkdir(join(folder, 'deep', 'er'), { recursive: true });
		await writeFile(join(folder, 'deep', 'er', 'a.ts'), '');
		for (const path of ['deep/er/a.ts', 'deep/er', 'deep', '.']) {
			await utimes(join(folder, path), 1000, 1000);
		}
	});
	afterEach(() => rm(folder, { recursive: true }));

	it('is that of its newest file, however deep', async () => {
		await utimes(join(folder, 'deep', 'er', 'a.ts'), 2000, 2000);
		expect(await lastChange(folder)).toBe(2_000_000);
	});

	it('is now when a file was removed', async () => {
		await rm(join(folder, 'deep', 'er', 'a.ts'));
		expect(await lastChange(folder)).toBeGreaterThan(Date.now() - 60_000);
	});
});
