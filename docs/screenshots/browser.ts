/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals -- not shipped: drives a browser, which the environment may name */
import { chromium, type Browser } from 'playwright-core';

/**
 * Runs something with a browser that is closed afterwards, whatever happens.
 * The browser is Chromium as Debian installs it; the variable CHROMIUM names another one.
 */
export async function withBrowser(use: (browser: Browser) => Promise<void>): Promise<void> {
	const browser = await chromium.launch({
		executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
		// Without a user namespace, as in a container, Chromium's own sandbox cannot start.
		args: ['--no-sandbox', '--disable-gpu'],
	});
	try {
		await use(browser);
	} finally {
		await browser.close();
	}
}
