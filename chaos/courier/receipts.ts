import { isPayment, type Letter } from './letter';
import type { Answer } from './post';

/** What n8n said to the reports of one payment. */
export interface Receipt {
	/** Answered 200 by the node. */
	byNode: number;
	/** Answered 200 while n8n starts. */
	byStartPage: number;
}

/** Which payments n8n has acknowledged. */
export class Receipts {
	readonly ofPayments = new Map<string, Receipt>();

	/** Of a letter that Exotel takes for delivered. */
	note(letter: Letter, { kind }: Answer): void {
		const reference = letter.item.payment_reference_id;
		if (!isPayment(letter) || reference === undefined) return;
		const receipt = this.ofPayments.get(reference) ?? { byNode: 0, byStartPage: 0 };
		receipt[kind === 'starting' ? 'byStartPage' : 'byNode'] += 1;
		this.ofPayments.set(reference, receipt);
	}
}
