/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, no-console -- not shipped: a command-line tool that writes files */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { startBrowser } from '../../test/support/chromium';
import { preview } from './preview';

/** Name of the file in docs/images → what takes it. */
const pictures: Readonly<Record<string, (browser: Browser) => Promise<Buffer>>> = {
	'preview.png': preview,
};
/** Bytes: the README stays quick to open. */
const largest = 80_000;

async function takeAll(): Promise<void> {
	const browser = await startBrowser();
	try {
		for (const [name, take] of Object.entries(pictures)) {
			const picture = await take(browser);
			console.log(`${name}: ${picture.length} B`);
			if (picture.length > largest) throw new Error(`${name} is larger than ${largest} B`);
			await writeFile(join(__dirname, '../images', name), picture);
		}
	} finally {
		await browser.close();
	}
}

void takeAll();
