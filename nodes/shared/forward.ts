import { sleep, type IWebhookFunctions } from 'n8n-workflow';
import { z } from 'zod';
import { later } from '../../order/input';

export interface Letter {
	readonly url: string;
	readonly body: Buffer;
	readonly contentType: string | undefined;
}

/**
 * Milliseconds for one try. A try that Exotel waits for must be over before Exotel gives up: the
 * shortest limit in its texts is 5 s.
 */
const timeLimit = 4_000;
const pauseBeforeSecondTry = 1_000;

const answerSchema = later(() => z.object({ statusCode: z.number() }));

/** Sends a callback on as it came. Returns why it was not taken, or undefined. */
async function tryOnce(context: IWebhookFunctions, letter: Letter): Promise<string | undefined> {
	try {
		const answer: unknown = await context.helpers.httpRequest({
			method: 'POST',
			url: letter.url,
			body: letter.body,
			// Left out, n8n would call the bytes a form.
			headers: { 'content-type': letter.contentType ?? 'application/octet-stream' },
			timeout: timeLimit,
			// The time limit above ends with the first byte of the answer.
			abortSignal: AbortSignal.timeout(timeLimit),
			returnFullResponse: true,
			ignoreHttpStatusErrors: true,
			disableFollowRedirect: true,
		});
		const { statusCode } = answerSchema.parse(answer);
		return statusCode < 300 ? undefined : `it answered ${statusCode}`;
	} catch (error) {
		return error instanceof Error ? error.message : String(error);
	}
}

/** Tries once, for a callback that Exotel sends again if it is not taken. True if it was taken. */
export async function forward(context: IWebhookFunctions, letter: Letter): Promise<boolean> {
	const failure = await tryOnce(context, letter);
	if (failure === undefined) return true;
	context.logger.error(
		`A callback could not be forwarded to ${new URL(letter.url).host}: ${failure}`,
	);
	return false;
}

/** Tries twice, and holds nobody up: for a callback that also runs the workflow. */
export async function forwardAside(context: IWebhookFunctions, letter: Letter): Promise<void> {
	if (await forward(context, letter)) return;
	await sleep(pauseBeforeSecondTry);
	await forward(context, letter);
}
