import { isProcessed } from '../faults';
import { parseJson } from '../http';
import type { RequestRecord } from '../records';
import type { World } from '../world';
import { refusalAnswer } from './answers';
import { processMessages, refused, type Processed } from './messages';
import { strike, type Reaction } from './strike';

/** A request to the messages call. */
export interface Arrival {
	readonly record: RequestRecord;
	readonly contentType: string | undefined;
	/** The account in the path. */
	readonly sid: string;
	/** The body; undefined if it was too large to be read. */
	readonly text: string | undefined;
}

/** Authentication and account are judged before the body. */
function judge(world: World, arrival: Arrival, refusedItem?: number): Processed {
	const { record, sid, text, contentType } = arrival;
	if (!record.authorized) return refused(refusalAnswer(401, 1010));
	if (sid !== world.credentials.accountSid) return refused(refusalAnswer(404, 1000));
	if (text === undefined) return refused(refusalAnswer(413, 1007, 'The body is too large'));
	return processMessages(world, { contentType, body: parseJson(text) }, refusedItem);
}

export interface Reacted {
	readonly reaction: Reaction;
	/** Callbacks are due for these once the reaction is out. */
	readonly acceptances: Processed['acceptances'];
}

/** Judges a request, or lets the next fault strike it. */
export function react(world: World, arrival: Arrival): Reacted {
	const fault = world.faults.take();
	if (!fault) {
		const { answer, acceptances } = judge(world, arrival);
		return { reaction: answer, acceptances };
	}
	arrival.record.fault = fault.kind;
	if (!isProcessed(fault)) return { reaction: strike(fault), acceptances: [] };
	const refusedItem = fault.kind === 'partial' ? (fault.item ?? Infinity) : undefined;
	const processed = judge(world, arrival, refusedItem);
	return { reaction: strike(fault, processed), acceptances: processed.acceptances };
}
