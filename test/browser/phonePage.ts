import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import type { SandboxOptions } from '../../sandbox';
import { eventually, startBench, type Bench } from '../sandbox/harness';
import { get, set } from '../sandbox/json';
import { startReceiver, type Receiver } from '../sandbox/receiver';
import { startBrowser } from '../support/chromium';

export const customer = '+919999900001';
export const bread = 'whatsapp.messages[0].content.interactive.action.parameters';

/** The phone in a browser, the sandbox behind it, and the one who receives the callbacks. */
export class PhonePage {
	/** What the browser complained about: scripts that failed, rules of the page that were broken. */
	readonly complaints: string[] = [];

	private constructor(
		private readonly browser: Browser,
		public bench: Bench,
		readonly receiver: Receiver,
		public page: Page,
	) {}

	static async start(options: SandboxOptions = {}): Promise<PhonePage> {
		// First what can fail: nothing else is left running then.
		const browser = await startBrowser();
		const [bench, receiver] = await Promise.all([startBench(options), startReceiver()]);
		return new PhonePage(browser, bench, receiver, await browser.newPage());
	}

	/** In a window of its own, once it is up to date. */
	async open(options: BrowserContextOptions = {}): Promise<void> {
		await this.page.close();
		this.page = await this.browser.newPage({ reducedMotion: 'reduce', ...options });
		this.page.on('pageerror', ({ message }) => this.complaints.push(message));
		this.page.on('console', (message) => {
			if (message.type() === 'error') this.complaints.push(message.text());
		});
		await this.page.goto(this.bench.sandbox.url);
		await this.page.getByText('Live', { exact: true }).waitFor();
	}

	/** Another sandbox takes the place of the one behind the page. */
	async restart(): Promise<void> {
		const port = Number(new URL(this.bench.sandbox.url).port);
		await this.bench.close();
		await this.page.getByText('Connecting again…').waitFor();
		this.bench = await startBench({ port });
	}

	/** With callbacks to the receiver. */
	async send(request: object, to = customer): Promise<void> {
		const message = { ...request, status_callback: `${this.receiver.url}?token=s3cret` };
		if (get(message, 'whatsapp.messages[0].to') !== to) set(message, 'whatsapp.messages[0].to', to);
		expect((await this.bench.send(message)).status).toBe(202);
	}

	async order(reference: string): Promise<unknown> {
		return (await this.bench.control('GET', `/orders/${reference}`)).json;
	}

	/** A customer's chat. */
	chat(number = '+91 99999 00001'): Locator {
		return this.page.getByRole('region', { name: number });
	}

	bill(reference: string): Locator {
		return this.page.getByRole('article', { name: `Bill ${reference}` });
	}

	get sheet(): Locator {
		return this.page.getByRole('dialog');
	}

	/** Until an element says so. */
	async says(element: Locator, text: string | RegExp): Promise<void> {
		await eventually(async () => expect(await element.innerText()).toMatch(text), 10_000);
	}

	async press(...keys: readonly string[]): Promise<void> {
		for (const key of keys) await this.page.keyboard.press(key);
	}

	async stop(): Promise<void> {
		await this.browser.close();
		await this.bench.close();
		await this.receiver.close();
	}
}
