import type { IDataObject, INodeProperties } from 'n8n-workflow';
import type { Account } from '../../../exotel/account';
import type { Message, Shared } from '../../../exotel/message';
import type { Wait } from '../waiting/sleep';

/** The values of an operation's fields for one item, by the fields' names. */
export type Form = Readonly<Record<string, unknown>>;

/** What an operation wants to send, and what is to be told about it. */
export interface Sending extends Shared {
	readonly message: Message;
	/** What the output says of it beside the outcome. */
	readonly facts: IDataObject & { readonly referenceId: string };
	/** Only for what must not be sent twice. */
	readonly ifAlreadySent?: IfAlreadySent;
	/** Sentences for the user; nothing that stops the message. */
	readonly warnings: readonly string[];
	/** Present: once the message is accepted, the execution sleeps. */
	readonly wait?: Wait;
}

/** What is the same for all items of a run. */
export interface Run {
	readonly account: Account;
	readonly now: Date;
	readonly executionId: string;
	/** Where n8n takes what wakes this execution up. */
	readonly resumeUrl: string;
}

export type IfAlreadySent = 'skip' | 'stop' | 'send';

export interface Operation {
	readonly name: string;
	readonly value: string;
	readonly action: string;
	readonly description: string;
	readonly fields: readonly INodeProperties[];
	/** For one item alone, since an execution has one address to be woken at. */
	readonly waits?: true;
	/** @throws InvalidInput */
	readonly read: (form: Form, run: Run) => Sending;
}
