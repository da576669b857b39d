import { messageRefusals, requestRefusals } from '../rules';
import { places, valueAt } from '../rules/places';
import type { Refusal, Scope } from '../rules/rule';
import type { World } from '../world';
import { accept, type Acceptance } from './accept';
import { batchAnswer, itemAccepted, itemRefused, refusalAnswer, type Answer } from './answers';
import { billsIn } from './carried';
import type { Outcome } from './strike';

/** A request to the messages call, read and not yet judged. */
export interface MessagesCall {
	readonly contentType: string | undefined;
	/** Undefined if the text is not JSON. */
	readonly body: unknown;
}

export interface Processed extends Outcome {
	readonly acceptances: readonly Acceptance[];
}

/** The request was refused as a whole. */
export const refused = (answer: Answer): Processed => ({ answer, items: [], acceptances: [] });

const struckRefusal: Refusal = { code: 1002, description: 'Invalid to' };

function scopeOf(world: World, document: unknown): Scope {
	const customerOf = (reference: string) => world.orders.get(reference)?.bill?.to;
	return { now: world.now(), document, customerOf };
}

/** Counts every bill that a request carries, whatever will be answered. */
export function countReceived(world: World, body: unknown): void {
	for (const { value: message } of places(body, 'whatsapp.messages[]')) {
		for (const bill of billsIn(message)) {
			const reference = valueAt(bill, 'reference_id');
			if (typeof reference === 'string') world.orders.countReceived(reference);
		}
	}
}

/** `refusedItem`: the message that a fault refuses, whatever the rules say. */
export function processMessages(
	world: World,
	{ contentType, body }: MessagesCall,
	refusedItem?: number,
): Processed {
	if (!/^application\/json\s*(;|$)/i.test(contentType ?? ''))
		return refused(refusalAnswer(415, 1011));
	if (body === undefined) return refused(refusalAnswer(400, 1007));
	const broken = requestRefusals(scopeOf(world, body))[0];
	if (broken) return refused(refusalAnswer(400, broken.code, broken.description));

	const messages = places(body, 'whatsapp.messages[]').map(({ value }) => value);
	const struck = refusedItem === undefined ? -1 : Math.min(refusedItem, messages.length - 1);
	const acceptances: Acceptance[] = [];
	const items = messages.map((message, index) => {
		const refusal = index === struck ? struckRefusal : messageRefusals(scopeOf(world, message))[0];
		if (refusal) return itemRefused(refusal);
		const acceptance = accept(world, body, message);
		acceptances.push(acceptance);
		return itemAccepted(acceptance.message.sid);
	});
	return { answer: batchAnswer(items), items, acceptances };
}
