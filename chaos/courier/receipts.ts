import { isPayment, type Letter } from './letter';
import type { Answer } from './post';

/** A call that n8n took, in milliseconds since 1970. */
export interface TakenCall {
	readonly from: number;
	readonly to: number;
	/** Of the address. */
	readonly path: string;
}

/** What n8n said to the reports of one payment. */
export interface Receipt {
	/** Answered 200 by the node. */
	readonly byNode: TakenCall[];
	/** Answered 200 while n8n starts. */
	readonly byStartPage: TakenCall[];
}

/** Which payments n8n has acknowledged. */
export class Receipts {
	readonly ofPayments = new Map<string, Receipt>();

	/** Of a letter that Exotel takes for delivered. */
	note(letter: Letter, { kind }: Answer, call: TakenCall): void {
		const reference = letter.item.payment_reference_id;
		if (!isPayment(letter) || reference === undefined) return;
		const receipt = this.ofPayments.get(reference) ?? { byNode: [], byStartPage: [] };
		receipt[kind === 'starting' ? 'byStartPage' : 'byNode'].push(call);
		this.ofPayments.set(reference, receipt);
	}
}
