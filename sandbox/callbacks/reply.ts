import { indianTime, withPlus } from './item';

/** What a customer wrote, and to which business number. */
export interface Written {
	readonly sid: string;
	readonly from: string;
	readonly to: string;
	readonly profileName: string;
	readonly text: string;
}

/** One reply item, its keys in the order of the wire. Its `to` is the business. */
export function replyItem({ sid, from, to, profileName, text }: Written, now: number) {
	return {
		callback_type: 'incoming_message',
		sid,
		from: withPlus(from),
		to: withPlus(to),
		timestamp: indianTime(now),
		profile_name: profileName,
		content: { type: 'text', text: { body: text } },
	};
}
export type Reply = ReturnType<typeof replyItem>;
