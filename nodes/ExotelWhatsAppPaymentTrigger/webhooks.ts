import type { IWebhookDescription } from 'n8n-workflow';

const path = 'webhook';

export const webhooks: IWebhookDescription[] = [
	{
		name: 'default',
		httpMethod: 'POST',
		responseMode: '={{$parameter["options"]["acknowledge"] || "onReceived"}}',
		// Without it n8n would answer the literal text "firstEntryJson", or 500 for an empty output.
		responseData: '',
		path,
	},
	{
		name: 'setup',
		httpMethod: 'GET',
		responseMode: 'onReceived',
		responseData: '',
		path,
		ndvHideUrl: true,
	},
];
