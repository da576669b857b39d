import { z } from 'zod';
import { newTransactionId, report, statusNamed } from '../callbacks/item';
import type { Message } from '../records';
import { kindOf } from '../rules';
import { bodyAs, ControlError, type Control, type ControlCall } from './control';
import { textOf } from './text';

const statusBody = z
	.object({
		detailedStatus: z.string().min(1),
		/** For a status that is not in the table, or to send another number than the table's. */
		code: z.number().int().optional(),
		description: z.string().optional(),
	})
	.strict();

const messageView = (message: Message) => ({
	...message,
	kind: kindOf(message),
	text: textOf(message),
});

/** Says something about a message without changing any order. */
function sayStatus({ world, params, body }: ControlCall) {
	const { detailedStatus, code, description } = bodyAs(statusBody, body);
	const sid = params['sid'] ?? '';
	const message = world.messages.get(sid);
	if (!message) throw new ControlError(404, `no message with sid "${sid}" was accepted`);
	const known = statusNamed(detailedStatus);
	if (!known && code === undefined) {
		const reason = `"${detailedStatus}" is not in the status table: give its code too`;
		throw new ControlError(400, `detailedStatus: ${reason}`);
	}
	const isPayment = known?.event === 'paymentSucceeded';
	const said = report(detailedStatus, {
		...(code === undefined ? {} : { code }),
		...(description === undefined ? {} : { description }),
		...(isPayment ? { transactionId: newTransactionId(world.now()) } : {}),
	});
	world.courier.announce(message, [said]);
	return messageView(message);
}

export const messageControls: readonly Control[] = [
	{
		method: 'GET',
		path: '/messages',
		run: ({ world }) => world.messages.values().map(messageView),
	},
	{ method: 'POST', path: '/messages/:sid/status', run: sayStatus },
];
