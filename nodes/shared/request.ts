import type { IWebhookFunctions } from 'n8n-workflow';
import { readCallback, type Callback } from '../../exotel/callback';
import type { Letter } from './forward';

/** n8n reads a body by itself where it can parse it. */
async function readBody(context: IWebhookFunctions): Promise<void> {
	const request = context.getRequestObject();
	const read: unknown = Reflect.get(request, 'readRawBody');
	if (typeof read === 'function') await Reflect.apply(read, request, []);
}

/** The body as it came, which n8n keeps beside the parsed one. */
function rawBody(context: IWebhookFunctions): Buffer {
	const raw: unknown = Reflect.get(context.getRequestObject(), 'rawBody');
	return Buffer.isBuffer(raw) ? raw : Buffer.alloc(0);
}

/** Rejects where the body is larger than n8n takes, or does not come to its end. */
export async function callbackOf(context: IWebhookFunctions): Promise<Callback> {
	await readBody(context);
	return readCallback(context.getBodyData(), () => rawBody(context).toString());
}

/** Only for a callback that was read. */
export function letterTo(url: string, context: IWebhookFunctions): Letter {
	const contentType = context.getHeaderData()['content-type'];
	return { url, body: rawBody(context), contentType };
}
