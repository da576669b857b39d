/** How far a message came at best. */
export const receipts = ['accepted', 'sent', 'delivered', 'seen'] as const;
export type Receipt = (typeof receipts)[number];

/** A message that was accepted, in the words of the wire. */
export interface Message {
	readonly sid: string;
	/** Rises with everything that comes into being in this sandbox. */
	readonly number: number;
	readonly from: string;
	readonly to: string;
	readonly content: unknown;
	readonly custom_data: string | null;
	readonly status_callback: string | null;
	/** `accepted`, then the last detailed status that the sandbox reported. */
	state: string;
	/** In the words of that report. */
	description: string;
	receipt: Receipt;
	/** ISO 8601, UTC. */
	readonly acceptedAt: string;
	/** Of the bill in the message, if there is one: the payment callbacks carry it. */
	readonly reference: string | null;
	readonly conversationId: string;
}

/** A request to one of Exotel's paths. */
export interface RequestRecord {
	readonly id: string;
	/** Rises with everything that comes into being in this sandbox. */
	readonly number: number;
	/** ISO 8601, UTC. */
	readonly at: string;
	readonly method: string;
	readonly path: string;
	/** Without the authorization. */
	readonly headers: Readonly<Record<string, string | string[] | undefined>>;
	readonly authorized: boolean;
	/** Parsed JSON, else the text; null when it was too large to be read. */
	readonly body: unknown;
	/** The HTTP status answered; null when the connection was left hanging or was cut. */
	answered: number | null;
	/** Kind of the fault that struck. */
	fault: string | null;
}

/** What a customer wrote. */
export interface ReplyRecord {
	readonly sid: string;
	/** Rises with everything that comes into being in this sandbox. */
	readonly number: number;
	/** ISO 8601, UTC. */
	readonly at: string;
	readonly customer: string;
	readonly business: string;
	readonly profileName: string;
	readonly text: string;
}
