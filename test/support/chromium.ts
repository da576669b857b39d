/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals -- not shipped: looks for a browser */
import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const usual = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/snap/bin/chromium',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const executablePath = process.env['CHROMIUM'] || usual.find((path) => existsSync(path));

/** Tests in a browser: skipped, with a word about it, where there is none. */
export function describeInBrowser(name: string, tests: () => void): void {
	if (executablePath !== undefined) return describe(name, tests);
	process.stdout.write(
		`Skipped "${name}": no Chromium found; install it, or name its file in CHROMIUM.\n`,
	);
	describe.skip(name, tests);
}

export async function startBrowser(): Promise<Browser> {
	if (executablePath === undefined) throw new Error('There is no Chromium here');
	return await chromium.launch({ executablePath });
}
