import type { IDataObject } from 'n8n-workflow';

/** By what people tell one message from another. */
export interface Identity {
	readonly to: string;
	/** Of a bill, and of the order whose status changes. */
	readonly referenceId?: string;
	/** Of a text or a template, where the user gave one. */
	readonly messageKey?: string;
}

export const identityOf = ({ to, referenceId, messageKey }: Identity): Identity => ({
	...(referenceId !== undefined && { referenceId }),
	...(messageKey !== undefined && { messageKey }),
	to,
});

/** The shortest name, for a list of many. */
export const nameOf = ({ referenceId, messageKey, to }: IDataObject): string =>
	String(referenceId ?? messageKey ?? to);

/** The name with what it is, for a sentence about one. */
export function fullNameOf(identity: Identity): string {
	if (identity.referenceId !== undefined) return `reference ID ${identity.referenceId}`;
	return identity.messageKey === undefined ? `to ${identity.to}` : `key ${identity.messageKey}`;
}

/** @param most names, so that the list stays one that somebody reads */
export function listed(names: readonly string[], most = 100): string {
	const more = names.length > most ? ` and ${names.length - most} more` : '';
	return `${names.slice(0, most).join(', ')}${more}`;
}
