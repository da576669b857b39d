import { upi } from '../fixtures/sandbox-requests';
import { eventually, startBench, type Bench } from './harness';
import { get } from './json';
import { startReceiver, type Receiver } from './receiver';

/** The sandbox's clock: 2024-05-21T12:48:26+05:30 and half a second. */
const now = Date.UTC(2024, 4, 21, 7, 18, 26, 500);

/** A sandbox and a receiver, new for each test. */
export class CallbackBench {
	private constructor(
		public bench: Bench,
		readonly receiver: Receiver,
	) {}

	static async start(): Promise<CallbackBench> {
		const bench = await startBench({ now: () => now, callbacks: { retryDelaysMs: [5, 5] } });
		return new CallbackBench(bench, await startReceiver());
	}

	/** The delivery item of the callback that arrived as number `index`. */
	item(index: number): unknown {
		return get(this.receiver.received[index]?.json, 'whatsapp.messages[0]');
	}

	/** Detailed statuses in the order of arrival. */
	states(): unknown[] {
		return this.receiver.received.map((_, index) => get(this.item(index), 'exo_detailed_status'));
	}

	async arrived(count: number): Promise<void> {
		await eventually(() => expect(this.receiver.received).toHaveLength(count));
	}

	async turn(knobs: object): Promise<void> {
		expect((await this.bench.control('POST', '/callbacks', knobs)).status).toBe(200);
	}

	async log(): Promise<unknown> {
		return get((await this.bench.control('GET', '/callbacks')).json, 'callbacks');
	}

	/** Returns the sid. */
	async sendBill(reference = 'A', more: object = {}): Promise<string> {
		const { json } = await this.bench.send({ ...upi(reference, this.receiver.url), ...more });
		return String(get(json, 'response.whatsapp.messages[0].data.sid'));
	}

	/** Waits until the bill is delivered. */
	async deliverBill(more: object = {}): Promise<string> {
		const sid = await this.sendBill('A', more);
		await this.arrived(2);
		return sid;
	}

	async close(): Promise<void> {
		await this.bench.close();
		await this.receiver.close();
	}
}
