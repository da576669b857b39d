import { statusNamed } from './callbacks/item';
import { whyUnpayable, type Bill } from './orders';
import type { Message } from './records';
import type { World } from './world';

export const isDelivered = (message: Message) =>
	statusNamed(message.state)?.event !== 'messageFailed';

/** Why the customer cannot pay the bill in this message now; undefined if they can. */
export function reasonNotToPay(world: World, bill: Bill, message: Message): string | undefined {
	const { now, paymentConfigurations: configurations } = world;
	return whyUnpayable(bill, {
		now: now(),
		configurations,
		isDelivered: isDelivered(message),
	});
}
