/* eslint-disable @n8n/community-nodes/no-restricted-imports -- not shipped: a server needs node:http */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import type { Dice } from './dice';

const rowSchema = z.object({
	reference: z.string(),
	transaction: z.string().optional(),
	execution: z.string(),
	by: z.enum(['trigger', 'wait', 'reconciliation']),
});

/** What followed a payment. */
export interface LedgerRow extends z.output<typeof rowSchema> {
	/** Milliseconds since 1970. */
	readonly at: number;
}

/** How the ledger fails, as a merchant's own systems do. */
type Failure = 'before' | 'after' | 'none';

/**
 * What follows a payment, kept outside of n8n so that it can be counted: POST /rows writes a row, GET
 * /rows tells all. Some posts fail, before or after the row was written.
 */
export class Ledger {
	readonly rows: LedgerRow[] = [];
	failures = 0;
	private calls = 0;
	private readonly server = createServer((request, response) => {
		this.answer(request, response).catch(() => response.writeHead(400).end());
	});

	private constructor(private readonly dice: Dice) {}

	static async start(dice: Dice): Promise<Ledger> {
		const ledger = new Ledger(dice);
		ledger.server.listen(0, '127.0.0.1');
		await once(ledger.server, 'listening');
		return ledger;
	}

	get url(): string {
		const address = this.server.address();
		if (address === null || typeof address === 'string') throw new Error('The ledger has no port');
		return `http://127.0.0.1:${address.port}/rows`;
	}

	async stop(): Promise<void> {
		this.server.closeAllConnections();
		this.server.close();
		await once(this.server, 'close');
	}

	private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
		if (request.method === 'GET') return this.say(response, 200, this.rows);
		const row = rowSchema.parse(JSON.parse(await text(request)));
		const failure = row.by === 'reconciliation' ? 'none' : this.failure();
		if (failure !== 'before') this.rows.push({ ...row, at: Date.now() });
		if (failure !== 'none') this.failures += 1;
		this.say(response, failure === 'none' ? 200 : 500, { failure });
	}

	private failure(): Failure {
		const roll = this.dice.roll(`ledger ${(this.calls += 1)}`);
		if (roll < 0.01) return 'before';
		return roll < 0.015 ? 'after' : 'none';
	}

	private say(response: ServerResponse, status: number, body: unknown): void {
		response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
	}
}
