import { fromParameter, webhookDescriptionFields, type IWebhookDescription } from 'n8n-workflow';

const path = 'webhook';

/**
 * n8n 2 has functions that make of this both the expression and a way to read the field without a V8
 * isolate; n8n 1, which builds no isolates, has only the expression.
 */
const answered = webhookDescriptionFields?.({
	responseMode: fromParameter(['options', 'acknowledge'], 'onReceived'),
}) ?? { responseMode: '={{$parameter["options"]["acknowledge"] || "onReceived"}}' };

export const webhooks: IWebhookDescription[] = [
	{
		name: 'default',
		httpMethod: 'POST',
		...answered,
		// Without it n8n would answer the literal text "firstEntryJson", or 500 where the workflow ends in
		// nothing. What the workflow ends in is none of Exotel's business.
		responseData: 'noData',
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
