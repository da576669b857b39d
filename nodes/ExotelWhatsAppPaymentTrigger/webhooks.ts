import type { IWebhookDescription } from 'n8n-workflow';

const path = 'webhook';
/**
 * Without it n8n would answer the literal text "firstEntryJson", or 500 where the workflow ends in
 * nothing. What the workflow ends in is none of Exotel's business.
 */
const responseData = '={{$parameter["options"]["acknowledge"] === "lastNode" ? "noData" : ""}}';

export const webhooks: IWebhookDescription[] = [
	{
		name: 'default',
		httpMethod: 'POST',
		responseMode: '={{$parameter["options"]["acknowledge"] || "onReceived"}}',
		responseData,
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
