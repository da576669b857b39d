/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals -- not shipped: keeps files in the home folder */
import { createHash } from 'node:crypto';
import { readdir, rm, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

const DAY_MS = 24 * 60 * 60_000;
const UNUSED_DAYS = 30;
const STAGING = '.staging-';

/** `$XDG_CACHE_HOME` or `~/.cache`; the XDG specification says to ignore a relative path. */
export function cacheFolder(env: NodeJS.ProcessEnv = process.env): string {
	const xdg = env['XDG_CACHE_HOME'];
	const base = xdg && isAbsolute(xdg) ? xdg : join(homedir(), '.cache');
	return join(base, 'n8n-nodes-exotel-whatsapp-payment');
}

/** The name of an install's folder: another package.json, lock file or machine gets another one. */
export function cacheKey(name: string, ...contents: readonly string[]): string {
	const hash = createHash('sha256');
	for (const content of [...contents, process.platform, process.arch]) {
		hash.update(`${content.length}:${content}`);
	}
	return `${name}-${hash.digest('hex').slice(0, 16)}`;
}

/** Where an install grows until it is complete; beside its place, so that one rename moves it. */
export const stagingPrefix = (target: string): string => `${target}${STAGING}`;

/**
 * Removes other installs of this name that nobody used for 30 days, and what killed installs left
 * behind more than a day ago.
 */
export async function prune(folder: string, name: string, keep: string): Promise<void> {
	const isOurs = new RegExp(`^${name}-[0-9a-f]{16}(${STAGING.replace('.', '\\.')}.*)?$`);
	for (const entry of await readdir(folder)) {
		if (!isOurs.test(entry) || entry === keep) continue;
		const path = join(folder, entry);
		const days = (Date.now() - (await stat(path)).mtimeMs) / DAY_MS;
		if (days > (entry.includes(STAGING) ? 1 : UNUSED_DAYS)) {
			await rm(path, { recursive: true, force: true });
		}
	}
}
