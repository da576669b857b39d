/* eslint-disable @n8n/community-nodes/no-restricted-imports -- not shipped: waits */
import { setTimeout as sleep } from 'node:timers/promises';
import type { PlannedBill } from './bills';
import type { Dice } from './dice';
import type { Exotel } from './exotel';

/** Milliseconds until the last customer of a batch has made up their mind. */
const HESITATION = 4_000;

/** They read, try and pay what has arrived in their chat, whatever the merchant knows of it. */
export class Customers {
	private readonly busy = new Set<Promise<void>>();
	private ofReads = 0;

	constructor(
		private readonly dice: Dice,
		private readonly exotel: Exotel,
	) {}

	get(bills: readonly PlannedBill[]): void {
		for (const bill of bills) {
			const acting = this.act(bill).finally(() => this.busy.delete(acting));
			this.busy.add(acting);
		}
	}

	async done(): Promise<void> {
		await Promise.all(this.busy);
	}

	/** Somebody opens the chat once more: nothing but reports comes of it. */
	async readAgain(references: readonly string[]): Promise<void> {
		const turn = (this.ofReads += 1);
		const reference = references[this.dice.whole(`reader ${turn}`, 0, references.length - 1)];
		if (reference !== undefined) await this.exotel.customer('see', reference);
	}

	private async act({ reference, isRead, failsFirst, isPaid }: PlannedBill): Promise<void> {
		const pause = () => sleep(this.dice.whole(`pause ${reference}`, 0, HESITATION));
		await pause();
		if (isRead) await this.exotel.customer('see', reference);
		if (failsFirst) await this.exotel.customer('fail', reference);
		if (!isPaid) return;
		await pause();
		await this.exotel.customer('pay', reference);
	}
}
