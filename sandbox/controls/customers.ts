import { z } from 'zod';
import { newSid } from '../api/answers';
import { replyItem } from '../callbacks/reply';
import { digits } from '../rules/values';
import { bodyAs, ControlError, type Control, type ControlCall } from './control';

const replyBody = z
	.object({
		text: z.string().min(1).max(4096),
		profileName: z.string().min(1).default('Customer'),
	})
	.strict();

/** The customer writes: a message's status_callback diverts the replies, until another one does. */
function reply({ world, params, body }: ControlCall) {
	const { text, profileName } = bodyAs(replyBody, body);
	const number = params['number'] ?? '';
	const messages = world.messages.values().filter(({ to }) => digits(to) === digits(number));
	if (messages.length === 0) throw new ControlError(404, `no message to "${number}" was accepted`);
	const diverting = messages.findLast(({ status_callback: url }) => url !== null);
	const url = diverting?.status_callback;
	if (!diverting || !url) {
		const reason = 'no message to them had a status_callback: the reply goes elsewhere';
		throw new ControlError(409, reason);
	}
	const { from: business, to: customer } = diverting;
	const written = { sid: newSid(), from: customer, to: business, profileName, text };
	const item = replyItem(written, world.now());
	world.windows.write(customer, business, world.now());
	world.courier.deliver(item, url);
	return item;
}

export const customerControls: readonly Control[] = [
	{ method: 'POST', path: '/customers/:number/reply', run: reply },
];
