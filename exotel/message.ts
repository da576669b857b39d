import type { orderDetails } from './orderDetails';
import type { orderStatus } from './orderStatus';
import type { RawOrderDetails } from './rawOrderDetails';
import type { templateMessage } from './template';
import type { textMessage } from './textMessage';

export type Content =
	| ReturnType<typeof orderDetails>
	| ReturnType<typeof orderStatus>
	| RawOrderDetails
	| ReturnType<typeof templateMessage>
	| ReturnType<typeof textMessage>;

/** One message to one customer; `from` and `to` are E.164 with the plus. */
export interface Message {
	readonly from: string;
	readonly to: string;
	readonly content: Content;
}

/** What Exotel takes once for a whole request: messages that differ in it travel apart. */
export interface Shared {
	/** Where Exotel reports the messages' fate; nowhere if absent. */
	readonly statusCallback?: string | undefined;
	/** Comes back verbatim in each callback. */
	readonly customData?: string | undefined;
}

/** The body of one request. Source: Exotel's payment message page. */
export const envelope = (messages: readonly Message[], { statusCallback, customData }: Shared) => ({
	custom_data: customData,
	status_callback: statusCallback,
	whatsapp: { messages },
});
