import { z } from 'zod';
import { newSid } from '../api/answers';
import { report, withPlus } from '../callbacks/item';
import { replyItem, type Written } from '../callbacks/reply';
import { isDelivered } from '../payability';
import { digits } from '../rules/values';
import type { World } from '../world';
import { bodyAs, ControlError, type Control, type ControlCall } from './control';

const replyBody = z
	.object({
		text: z.string().min(1).max(4096),
		profileName: z.string().min(1).default('Customer'),
	})
	.strict();

/** What was accepted for the customer. @throws ControlError if that is nothing */
function messagesTo({ world, params }: ControlCall) {
	const number = params['number'] ?? '';
	const messages = world.messages.values().filter(({ to }) => digits(to) === digits(number));
	if (messages.length === 0) throw new ControlError(404, `no message to "${number}" was accepted`);
	return messages;
}

/** The customer writes: a message's status_callback diverts the replies, until another one does. */
function reply(call: ControlCall) {
	const { world, body } = call;
	const { text, profileName } = bodyAs(replyBody, body);
	const diverting = messagesTo(call).findLast(({ status_callback: url }) => url !== null);
	const url = diverting?.status_callback;
	if (!diverting || !url) {
		const reason = 'no message to them had a status_callback: the reply goes elsewhere';
		throw new ControlError(409, reason);
	}
	const { from: business, to: customer } = diverting;
	const written = { sid: newSid(), from: customer, to: business, profileName, text };
	const item = replyItem(written, world.now());
	remember(world, written);
	world.windows.write(customer, business, world.now());
	world.changes.note('windows');
	world.courier.deliver(item, url);
	return item;
}

function remember(world: World, { from, to, sid, profileName, text }: Written) {
	const who = { customer: withPlus(from), business: withPlus(to), profileName };
	const number = world.changes.nextNumber();
	world.replies.add(sid, { ...who, sid, number, at: world.timestamp(), text }, text.length);
	world.changes.note('reply', sid);
}

/** The customer opens the chat: all that they had not yet seen is reported as seen. */
function read(call: ControlCall) {
	const unread = messagesTo(call).filter((one) => isDelivered(one) && one.receipt !== 'seen');
	for (const message of unread) call.world.courier.announce(message, [report('EX_MESSAGE_SEEN')]);
	return { seen: unread.map(({ sid }) => sid) };
}

export const customerControls: readonly Control[] = [
	{ method: 'POST', path: '/customers/:number/reply', run: reply },
	{ method: 'POST', path: '/customers/:number/read', run: read },
];
