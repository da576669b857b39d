import type { IDataObject, INodeProperties } from 'n8n-workflow';
import type { Account } from '../../../exotel/account';
import type { Message, Shared } from '../../../exotel/message';
import type { Identity } from '../identity';
import type { Once } from '../once';
import type { Skip } from '../results';
import type { Wait } from '../waiting/sleep';

/** The values of an operation's fields for one item, by the fields' names. */
export type Form = Readonly<Record<string, unknown>>;

/** What an operation wants to send, and what is to be told about it. */
export interface Sending extends Shared {
	readonly message: Message;
	/** What the output says of it beside the outcome. */
	readonly facts: IDataObject & Identity;
	/** Only for what must not be sent twice. */
	readonly once?: Once;
	/** Sentences for the user; nothing that stops the message. */
	readonly warnings: readonly string[];
	/** Present: once the message is accepted, the execution sleeps. */
	readonly wait?: Wait;
}

/** An item that asks for no message, though nothing is wrong with it. */
export interface NothingToSend {
	readonly nothing: Skip;
	/** What the output says of it beside the reason. */
	readonly facts: IDataObject;
}

/** What an item gives out where nothing is sent. */
export interface Preview {
	readonly json: IDataObject;
	/** How the customer will see it. */
	readonly page: { readonly fileName: string; readonly html: string };
}

/** What is the same for all items of a run. */
export interface Run {
	readonly account: Account;
	readonly now: Date;
	readonly executionId: string;
	/** Where n8n takes what wakes this execution up. */
	readonly resumeUrl: string;
}

export interface Operation {
	readonly name: string;
	readonly value: string;
	readonly action: string;
	readonly description: string;
	readonly fields: readonly INodeProperties[];
	/** For one item alone, since an execution has one address to be woken at. */
	readonly waits?: true;
	/** @throws InvalidInput */
	readonly read: (form: Form, run: Run) => Sending | NothingToSend;
	/** Present: nothing is sent or remembered, and each item gives this. */
	readonly preview?: (sending: Sending) => Preview;
}
