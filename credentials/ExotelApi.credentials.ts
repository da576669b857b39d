import type { IAuthenticateGeneric, ICredentialType, Icon, INodeProperties } from 'n8n-workflow';

export class ExotelApi implements ICredentialType {
	name = 'exotelApi';

	displayName = 'Exotel API';

	icon: Icon = { light: 'file:../icons/exotel.svg', dark: 'file:../icons/exotel.dark.svg' };

	documentationUrl = 'https://developer.exotel.com/api/send-whatsapp-payment-message-api';

	properties: INodeProperties[] = [
		{
			displayName: 'API Key',
			name: 'apiKey',
			type: 'string',
			typeOptions: { password: true },
			required: true,
			default: '',
			description:
				'The user name of the API: in the dashboard of Exotel under API Settings. WhatsApp can have a pair of its own.',
		},
		{
			displayName: 'API Token',
			name: 'apiToken',
			type: 'string',
			typeOptions: { password: true },
			required: true,
			default: '',
			description: 'The password of the API, beside the key',
		},
		{
			displayName: 'Account SID',
			name: 'accountSid',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. mycompany1',
			description: 'The name of your Exotel account, on the same page',
		},
		{
			displayName: 'Region',
			name: 'region',
			type: 'options',
			default: 'mumbai',
			description: 'Where your Exotel account lives: the subdomain on the same page tells',
			options: [
				{ name: 'Custom Base URL', value: 'custom' },
				{ name: 'Mumbai (api.in.exotel.com)', value: 'mumbai' },
				{ name: 'Singapore (api.exotel.com)', value: 'singapore' },
			],
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			required: true,
			default: '',
			displayOptions: { show: { region: ['custom'] } },
			placeholder: 'e.g. http://127.0.0.1:4010',
			description: 'A proxy before Exotel, or the sandbox; without user name, password or query',
		},
		{
			displayName: 'Callback Secret',
			name: 'callbackSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description:
				'What the secret in callback addresses is made from. Left empty, the API token serves.',
		},
		{
			displayName: 'Previous Callback Secret',
			name: 'previousCallbackSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description:
				'When you change the secret (or the API token): enter the old one here until the bills that were sent with it are paid',
		},
		{
			displayName: 'Largest Bill (Rupees)',
			name: 'maxBillRupees',
			type: 'string',
			noDataExpression: true,
			default: '',
			placeholder: 'e.g. 50000',
			description:
				'A bill with a larger total is not sent, whatever a workflow or an AI agent says. Left empty, there is no limit.',
		},
		{
			displayName: 'Indian Numbers Only',
			name: 'indianNumbersOnly',
			type: 'boolean',
			noDataExpression: true,
			default: false,
			description:
				'Whether to send nothing to a number outside India (+91), whatever a workflow or an AI agent says',
		},
	];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			auth: {
				username: '={{$credentials.apiKey}}',
				password: '={{$credentials.apiToken}}',
			},
		},
	};
}
