import { z } from 'zod';
import type { Content } from '../../../exotel/message';
import { later, optionalText, parseInput, reading } from '../../../order/input';
import { readPhone } from '../../../order/phone';
import { readText, refuseNothing } from '../../../order/readers';
import { messageOnce } from '../once';
import type { Form, Run, Sending } from '../operations/operation';
import { readCallback } from './callbacks';
import { fromShape } from './parties';
import { batchOptions, optionsField, withOptions } from './sending';

/** The options of every message that is no order's. */
export const messageOptions = optionsField([
	...batchOptions,
	{
		displayName: 'Link Preview',
		name: 'linkPreview',
		type: 'boolean',
		default: false,
		displayOptions: { show: { '/operation': ['sendText'] } },
		description: 'Whether WhatsApp shows a preview of the first link in the text',
	},
	{
		displayName: 'Send Once Per Key',
		name: 'sendOncePerKey',
		type: 'string',
		default: '',
		placeholder: 'e.g. ORD-17-reminder-1',
		description:
			'A second message of this node with the same key is skipped, in this run and in later ones. Without a key every run sends.',
	},
]);

const readKey = readText({ max: 200 });
const partiesSchema = later(() =>
	z.object({
		...fromShape(),
		to: reading(readPhone),
		customData: optionalText(),
		// A key that an expression did not find would let a second message out.
		sendOncePerKey: reading(
			(value) => (value === undefined ? undefined : readKey(value)),
			refuseNothing,
		),
	}),
);

/**
 * The message with that content, as the form has the rest of it.
 * @throws InvalidInput
 */
export function readMessage(
	form: Form,
	{ account }: Run,
	{ content, ...facts }: { readonly content: Content; readonly templateName?: string },
): Sending {
	const { from, to, customData, sendOncePerKey } = parseInput(partiesSchema, withOptions(form));
	const isKeyed = sendOncePerKey !== undefined;
	return {
		message: { from, to, content },
		...readCallback(form, account),
		customData,
		facts: { to, ...(isKeyed && { messageKey: sendOncePerKey }), ...facts },
		...(isKeyed && { once: messageOnce(sendOncePerKey) }),
	};
}
