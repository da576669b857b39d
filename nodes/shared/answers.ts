import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { StillHandled } from './claim';

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
	status: 400 | 401 | 500 | 502 | 503,
	message: string,
): IWebhookResponseData {
	const { name } = context.getNode();
	const { id } = context.getWorkflow();
	const line = `A callback for the node "${name}" of workflow ${id} was answered ${status}: ${message}`;
	context.logger[status >= 500 ? 'error' : 'warn'](line);
	return answer(context, status, message);
}

/**
 * Answers a call that our own code could not take, in place of throwing: n8n would make a failed
 * execution of that. The reason goes to the log alone, since the caller is anybody and it may tell what
 * is entered in the node.
 */
export function answerError(context: IWebhookFunctions, error: unknown): IWebhookResponseData {
	if (error instanceof StillHandled) return refuse(context, 503, error.message);
	if (error instanceof RangeError) return refuse(context, 400, 'the body is nested too deeply');
	const reason = error instanceof Error ? error.message : String(error);
	context.logger.error(`The node "${context.getNode().name}" could not take a callback: ${reason}`);
	return answer(context, 500, "the node cannot work now; n8n's log says why");
}
