import type { INodeProperties } from 'n8n-workflow';
import { z } from 'zod';
import type { Account } from '../../../exotel/account';
import {
	isTestAddress,
	isUnreachableForExotel,
	readCallbackUrl,
	withTriggerToken,
} from '../../../exotel/callbackUrl';
import { parseInput, reading, later } from '../../../order/input';

export const callbackFields: INodeProperties[] = [
	{
		displayName: 'Status Callbacks',
		name: 'statusCallbacks',
		type: 'options',
		required: true,
		default: 'none',
		description:
			"Where Exotel reports delivery and payment. While callbacks go to an address, Exotel sends this customer's replies there, too.",
		options: [
			{
				name: 'No Callback URL',
				value: 'none',
				description: 'Exotel uses the address that its team has set for your account, if any',
			},
			{
				name: 'To an Exotel WhatsApp Payment Trigger',
				value: 'trigger',
				description: "The trigger's secret token is added to the address for you",
			},
			{
				name: 'To Another Address',
				value: 'url',
				description: 'The address is sent as it is, without the token',
			},
		],
	},
	{
		displayName: 'Callback URL',
		name: 'callbackUrl',
		type: 'string',
		required: true,
		default: '',
		displayOptions: { show: { statusCallbacks: ['trigger', 'url'] } },
		placeholder: 'e.g. https://n8n.example.com/webhook/…',
		description:
			"The address that Exotel calls. For a trigger: its production URL, and publish the trigger's workflow.",
	},
];

const callbackSchema = later(() =>
	z.discriminatedUnion('statusCallbacks', [
		z.object({ statusCallbacks: z.literal('none') }),
		z.object({
			statusCallbacks: z.enum(['trigger', 'url']),
			callbackUrl: reading(readCallbackUrl),
		}),
	]),
);

export interface Callback {
	readonly statusCallback?: string;
	readonly warnings: readonly string[];
}

/** @throws InvalidInput for an address that is none */
export function readCallback(form: unknown, account: Account): Callback {
	const callback = parseInput(callbackSchema, form);
	if (callback.statusCallbacks === 'none') return { warnings: [] };
	const { callbackUrl } = callback;
	const warnings: string[] = [];
	if (isTestAddress(callbackUrl)) {
		warnings.push(
			"The callback URL is n8n's test address, which listens for one call only. Use the trigger's production URL.",
		);
	}
	if (account.isExotelRegion && isUnreachableForExotel(callbackUrl)) {
		warnings.push(
			'Exotel cannot reach the callback URL: it is on this computer or in a private network. Set WEBHOOK_URL in n8n to a public address, or use a tunnel.',
		);
	}
	const statusCallback =
		callback.statusCallbacks === 'trigger'
			? withTriggerToken(callbackUrl, account.callbackSecrets[0])
			: callbackUrl;
	return { statusCallback, warnings };
}
