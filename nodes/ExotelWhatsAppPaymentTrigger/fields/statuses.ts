import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { statusGroups } from '../../../exotel/eventFilter';
import { statuses } from '../../../exotel/statuses';
import { fieldLabel } from '../../../order/input';

const groupNames: Readonly<Record<keyof typeof statusGroups, string>> = {
	any: 'Any, Replies Included',
	anyPayment: 'Any Payment Status',
	anyDeliveryFailure: 'Any Delivery Failure',
	customerReply: 'Customer Reply',
};

/** Where Exotel's literal does not say it. */
const friendlyNames: Readonly<Record<string, string>> = {
	EX_PAYMENT_SUCCESS: 'Payment Succeeded',
	EX_REENGAGEMENT_ERROR: '24-Hour Window Closed',
	EX_MESSAGE_SEEN: 'Message Read',
};

const friendlyName = (literal: string) =>
	friendlyNames[literal] ?? fieldLabel([literal.replace(/^EX_/, '')]);

/** Without descriptions: every user of the editor downloads this list. */
const options: INodePropertyOptions[] = [
	...Object.entries(groupNames).map(([value, name]) => ({ name, value })),
	...statuses.map(({ detailedStatus: value }) => ({
		name: `${friendlyName(value)} (${value})`,
		value,
	})),
];

export const statusesField: INodeProperties = {
	displayName: 'Detailed Statuses',
	name: 'detailedStatuses',
	type: 'multiOptions',
	default: ['EX_PAYMENT_SUCCESS'],
	description:
		'What runs the workflow: the exo_detailed_status that Exotel reports. All else costs no execution.',
	options,
};
