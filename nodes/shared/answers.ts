import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

/** Answers the call itself, since n8n answers every other one with 200. No execution. */
export function answer(
	context: IWebhookFunctions,
	status: number,
	message: string,
): IWebhookResponseData {
	const body = JSON.stringify({ message });
	const headers = { 'content-type': 'application/json' };
	context.getResponseObject().writeHead(status, headers).end(body);
	return { noWebhookResponse: true };
}

/** The same, with a line in n8n's log. */
export function refuse(
	context: IWebhookFunctions,
	status: 400 | 401 | 500 | 502,
	message: string,
): IWebhookResponseData {
	const { name } = context.getNode();
	const { id } = context.getWorkflow();
	const line = `A callback for the node "${name}" of workflow ${id} was answered ${status}: ${message}`;
	context.logger[status >= 500 ? 'error' : 'warn'](line);
	return answer(context, status, message);
}
