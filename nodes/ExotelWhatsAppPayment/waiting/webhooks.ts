import type { IWebhookDescription } from 'n8n-workflow';

export const path = 'payment';

export const webhooks: IWebhookDescription[] = [
	{
		name: 'default',
		httpMethod: 'POST',
		responseMode: 'onReceived',
		// Without it n8n would answer the literal text "firstEntryJson".
		responseData: '',
		path,
		restartWebhook: true,
		isFullPath: true,
	},
];
