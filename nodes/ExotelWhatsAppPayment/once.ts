export type IfAlreadySent = 'skip' | 'stop' | 'send';

/** What must not go out twice. */
export interface Once {
	/** By what the node remembers it. */
	readonly key: string;
	readonly what: 'bill' | 'message';
	readonly ifAlreadySent: IfAlreadySent;
}

/** A bill has its reference, which Exotel takes once. */
export const billOnce = (referenceId: string, ifAlreadySent: IfAlreadySent): Once => ({
	key: referenceId,
	what: 'bill',
	ifAlreadySent,
});

/** A message has a key of the user's; no reference has a colon in it, so the two never meet. */
export const messageOnce = (messageKey: string): Once => ({
	key: `message:${messageKey}`,
	what: 'message',
	ifAlreadySent: 'skip',
});
