import { windowsView } from '../controls/windows';
import type { World } from '../world';
import type { Change } from './changes';
import { messageView } from './messageView';
import type { CallbackView, MessageView, ReplyView, RequestView, WindowsView } from './views';
import { callbackView, requestView } from './wireView';

function replyView(world: World, id: string): ReplyView | undefined {
	const reply = world.replies.get(id);
	if (!reply) return undefined;
	const { number, at, customer, business, profileName, text } = reply;
	return { id, number, at, customer, business, profileName, text };
}

type View = MessageView | ReplyView | RequestView | CallbackView | WindowsView;

/** The thing that changed, as it is now; undefined if it is forgotten. */
export function view(world: World, { kind, id }: Change): View | undefined {
	if (kind === 'windows') return windowsView(world);
	if (kind === 'reply') return replyView(world, id);
	if (kind === 'message') {
		const message = world.messages.get(id);
		return message && messageView(world, message);
	}
	if (kind === 'request') {
		const request = world.requests.get(id);
		return request && requestView(request);
	}
	const callback = world.courier.log.get(id);
	return callback && callbackView(callback);
}
