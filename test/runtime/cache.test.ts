/* eslint-disable @n8n/community-nodes/no-restricted-imports -- not shipped: works on real files */
import { mkdir, mkdtemp, readdir, rm, utimes } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { cacheFolder, cacheKey, prune, stagingPrefix } from '../../runtime/cache';

describe('the cache folder', () => {
	it('lies in XDG_CACHE_HOME', () => {
		expect(cacheFolder({ XDG_CACHE_HOME: '/caches' })).toBe(
			'/caches/n8n-nodes-exotel-whatsapp-payment',
		);
	});

	it.each([undefined, '', 'relative/folder'])('lies in ~/.cache when that is %p', (value) => {
		const expected = join(homedir(), '.cache', 'n8n-nodes-exotel-whatsapp-payment');
		expect(cacheFolder({ XDG_CACHE_HOME: value })).toBe(expected);
	});
});

describe('the key of an install', () => {
	it('is the same for the same files', () => {
		expect(cacheKey('n8n', 'manifest', 'lock')).toBe(cacheKey('n8n', 'manifest', 'lock'));
	});

	it.each([
		['the manifest', ['other', 'lock']],
		['the lock file', ['manifest', 'other']],
		['where one file ends and the next begins', ['manifestl', 'ock']],
	])('changes with %s', (_what, contents) => {
		expect(cacheKey('n8n', ...contents)).not.toBe(cacheKey('n8n', 'manifest', 'lock'));
	});
});

describe('pruning', () => {
	let folder: string;
	beforeEach(async () => {
		folder = await mkdtemp(join(tmpdir(), 'cache-test-'));
	});
	afterEach(() => rm(folder, { recursive: true }));

	const add = async (name: string, days: number) => {
		const then = new Date(Date.now() - days * 24 * 60 * 60_000);
		await mkdir(join(folder, name));
		await utimes(join(folder, name), then, then);
	};

	it('removes other installs of that name that nobody used for 30 days, and nothing else', async () => {
		const [used, old, recent] = ['a', 'b', 'c'].map((content) => cacheKey('n8n', content));
		if (!used || !old || !recent) throw new Error('three keys were made');
		await add(used, 40);
		await add(old, 31);
		await add(recent, 29);
		await add(cacheKey('node24', 'x'), 40);
		await add('demo-5678', 400);
		await prune(folder, 'n8n', used);
		const kept = [used, recent, cacheKey('node24', 'x'), 'demo-5678'];
		expect((await readdir(folder)).sort()).toEqual(kept.sort());
	});

	it('removes what a killed install left a day ago, but no install that may be under way', async () => {
		const key = cacheKey('n8n', 'a');
		await add(`${stagingPrefix(key)}AbC123`, 2);
		await add(`${stagingPrefix(key)}XyZ789`, 0.5);
		await prune(folder, 'n8n', key);
		expect(await readdir(folder)).toEqual([`${stagingPrefix(key)}XyZ789`]);
	});
});
