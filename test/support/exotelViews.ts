/** What the sandbox's controls tell, as far as tests ask. */

export interface ReceivedOrder {
	readonly reference: string;
	readonly received: number;
	readonly accepted: number;
	readonly status: string;
	/** Whether the customer could pay it now. */
	readonly payable: boolean;
	readonly paid: boolean;
	/** Null until the bill is paid. */
	readonly transactionId: string | null;
	/** Paise; null where no bill was accepted. */
	readonly total: number | null;
	readonly sid: string;
	/** UTC seconds. */
	readonly expiresAt: number | null;
}

export interface ReceivedRequest {
	readonly answered: number | null;
	readonly body: {
		readonly custom_data?: string;
		readonly status_callback?: string;
		readonly whatsapp?: { readonly messages: readonly { readonly to: string }[] };
	};
}

export interface AcceptedMessage {
	readonly sid: string;
	readonly to: string;
	readonly kind: 'order_details' | 'order_status' | 'text' | 'template';
	/** What a person reads of it. */
	readonly text: string;
	/** The last status that was reported. */
	readonly state: string;
	/** Of the bill in it. */
	readonly reference: string | null;
}

export interface SentCallback {
	readonly detailedStatus: string;
	readonly progress: 'waiting' | 'taken' | 'given up' | 'dropped';
	/** A status is null where nobody answered. */
	readonly attempts: readonly { readonly status: number | null }[];
}
