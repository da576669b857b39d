import { report, type Report } from '../callbacks/item';
import { moveError, orderStatusOf } from '../orders';
import type { Message } from '../records';
import { valueAt } from '../rules/places';
import type { World } from '../world';
import { newSid } from './answers';
import { billOf, textAt } from './bill';
import { billsIn, statusesIn } from './carried';
import { deliveryFailure } from './delivery';

/** A message that was accepted and what the sandbox will say about it. */
export interface Acceptance {
	readonly message: Message;
	readonly reports: readonly Report[];
}

const arrives = [report('EX_MESSAGE_SENT'), report('EX_MESSAGE_DELIVERED')];

const moveDescriptions = {
	2046: 'Meta error 2046: the order cannot move to this status',
	2047: 'Meta error 2047: a paid order cannot be canceled',
};

/** custom_data and status_callback stand beside the messages and hold for all of them. */
function newMessage(world: World, body: unknown, message: unknown): Message {
	const customData = valueAt(body, 'custom_data');
	const callback = valueAt(body, 'status_callback');
	const [bill] = billsIn(message);
	return {
		sid: newSid(),
		number: world.changes.nextNumber(),
		from: textAt(message, 'from'),
		to: textAt(message, 'to'),
		content: valueAt(message, 'content'),
		custom_data: typeof customData === 'string' ? customData : null,
		status_callback: typeof callback === 'string' ? callback : null,
		state: 'accepted',
		description: 'Accepted',
		receipt: 'accepted',
		acceptedAt: world.timestamp(),
		reference: bill === undefined ? null : textAt(bill, 'reference_id'),
		conversationId: newSid().slice(0, 15),
	};
}

/** A forbidden move is reported by a callback and leaves the order as it is. */
function moveOrder(world: World, parameters: unknown): readonly Report[] {
	const bill = world.orders.get(textAt(parameters, 'reference_id'))?.bill;
	const next = orderStatusOf(textAt(parameters, 'order.status'));
	if (!bill || !next) throw new Error('An order_status message got past its rules');
	const error = moveError(bill, next);
	if (error) return [report('EX_INVALID_REQUEST', { description: moveDescriptions[error] })];
	bill.status = next;
	world.changes.note('message', bill.sid);
	return arrives;
}

/**
 * Takes in one message of `body` whose rules hold. A bill that does not arrive has used up its
 * reference all the same.
 */
export function accept(world: World, body: unknown, wireMessage: unknown): Acceptance {
	const message = newMessage(world, body, wireMessage);
	world.messages.add(message.sid, message, JSON.stringify(message.content).length);
	const [bill] = billsIn(message);
	if (bill !== undefined) world.orders.open(textAt(bill, 'reference_id'), billOf(message, bill));
	const failure = deliveryFailure(world, message);
	if (failure) return { message, reports: [failure] };
	const [status] = statusesIn(message);
	return { message, reports: status === undefined ? arrives : moveOrder(world, status) };
}
