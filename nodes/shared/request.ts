import type { IWebhookFunctions } from 'n8n-workflow';
import { readCallback, type Callback } from '../../exotel/callback';
import type { Letter } from './forward';

/** n8n keeps the body as it came beside the parsed one. */
function rawBody(context: IWebhookFunctions): Buffer {
	const raw: unknown = Reflect.get(context.getRequestObject(), 'rawBody');
	return Buffer.isBuffer(raw) ? raw : Buffer.alloc(0);
}

export function callbackOf(context: IWebhookFunctions): Callback {
	return readCallback(context.getBodyData(), () => rawBody(context).toString());
}

export function letterTo(url: string, context: IWebhookFunctions): Letter {
	const contentType = context.getHeaderData()['content-type'];
	return { url, body: rawBody(context), contentType };
}
