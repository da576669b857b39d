import type { Page } from 'playwright-core';
import { startBench } from '../../test/sandbox/harness';
import { set } from '../../test/sandbox/json';
import { startReceiver } from '../../test/sandbox/receiver';
import type { Studio } from './studio';

interface Screen {
	readonly width: number;
	readonly height: number;
	/** Pixels of the picture for one of the page. */
	readonly scale: number;
}

/** What happens before the picture is taken. */
export interface Scene {
	/** A message to a customer, with callbacks to somebody who takes them. */
	send(request: object, to?: string): Promise<void>;
	/** A control of the sandbox, such as `/orders/<reference>/pay`. */
	act(path: string, body?: object): Promise<void>;
	readonly page: Page;
}

/** The phone's page of a fresh sandbox, by daylight, after something has happened. */
export async function phoneScene(
	{ browser }: Studio,
	{ width, height, scale }: Screen,
	happen: (scene: Scene) => Promise<void>,
): Promise<Buffer> {
	const bench = await startBench();
	const receiver = await startReceiver();
	try {
		const page = await browser.newPage({
			viewport: { width, height },
			deviceScaleFactor: scale,
			colorScheme: 'light',
			reducedMotion: 'reduce',
		});
		await page.goto(bench.sandbox.url);
		await page.getByText('Live', { exact: true }).waitFor();
		await happen({
			page,
			async send(request, to) {
				const message = { ...request, status_callback: `${receiver.url}?token=secret` };
				if (to !== undefined) set(message, 'whatsapp.messages[0].to', to);
				const { status, text } = await bench.send(message);
				if (status !== 202) throw new Error(`The sandbox answered ${status}: ${text}`);
			},
			async act(path, body) {
				const { status, text } = await bench.control('POST', path, body);
				if (status >= 300) throw new Error(`The sandbox answered ${status}: ${text}`);
			},
		});
		const picture = await page.screenshot({ animations: 'disabled' });
		await page.close();
		return picture;
	} finally {
		await bench.close();
		await receiver.close();
	}
}
