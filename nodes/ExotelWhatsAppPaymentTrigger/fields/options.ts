import type { INodeProperties } from 'n8n-workflow';

export const optionsField: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	options: [
		{
			displayName: 'Acknowledge',
			name: 'acknowledge',
			type: 'options',
			default: 'onReceived',
			description: 'When Exotel gets its answer',
			options: [
				{ name: 'At Once', value: 'onReceived' },
				{
					name: 'When the Workflow Has Finished',
					value: 'lastNode',
					description:
						'After an error Exotel calls again. Nothing is remembered: a payment runs at least once, maybe more often.',
				},
			],
		},
		{
			displayName: 'Additional Statuses',
			name: 'additionalStatuses',
			type: 'string',
			default: '',
			placeholder: 'e.g. EX_NEW_STATUS, 30042',
			description: 'Literals or codes that are not in the list yet, separated by commas',
		},
		{
			displayName: 'Forward the Rest To',
			name: 'forwardUrl',
			type: 'string',
			default: '',
			placeholder: 'e.g. https://chatbot.example.com/exotel',
			description:
				'Callbacks that hold what is not chosen above also go to this address, unchanged: such as replies for your chatbot',
		},
		{
			displayName: 'Late States',
			name: 'lateStates',
			type: 'options',
			default: 'drop',
			description:
				'What to do with a state that arrives after a later one: "delivered" after "read"',
			options: [
				{ name: 'Drop', value: 'drop' },
				{ name: 'Run the Workflow', value: 'run' },
			],
		},
		{
			displayName: 'Only This Recipient',
			name: 'recipient',
			type: 'string',
			default: '',
			placeholder: 'e.g. +91 99999 00001',
			description: "The customer's number",
		},
		{
			displayName: 'Reference IDs That Start With',
			name: 'referencePrefixes',
			type: 'string',
			default: '',
			placeholder: 'e.g. ORD-, SHOP2-',
			description:
				'One or more beginnings, separated by commas. What carries no reference ID (such as sent, read and replies) is then dropped.',
		},
		{
			displayName: 'Repeats',
			name: 'repeats',
			type: 'options',
			default: 'drop',
			description:
				'What to do with an event that this node has already reported. It remembers the last 10,000 or so.',
			options: [
				{ name: 'Drop', value: 'drop' },
				{ name: 'Run the Workflow', value: 'run' },
			],
		},
	],
};
