import type { IExecuteFunctions } from 'n8n-workflow';
import { z } from 'zod';
import type { Account } from '../../exotel/account';
import { resumeToken } from '../../exotel/callbackUrl';
import type { Connection } from '../../exotel/client';
import { later } from '../../order/input';
import { credentialName } from '../shared/account';

const answerSchema = later(() =>
	z.object({
		statusCode: z.number(),
		headers: z.record(z.unknown()).catch({}),
		body: z.unknown(),
	}),
);

/** How this run reaches Exotel: through n8n, with the credential's authentication. */
export const connectionOf = (
	context: IExecuteFunctions,
	{ messagesUrl, secrets, callbackSecrets }: Account,
	timeLimit: number,
): Connection => ({
	messagesUrl,
	secrets: [...secrets, resumeToken(callbackSecrets[0], context.getExecutionId())],
	timeout: timeLimit * 1_000,
	isCancelled: () => context.getExecutionCancelSignal()?.aborted ?? false,
	request: async (options) => {
		const request = context.helpers.httpRequestWithAuthentication;
		return answerSchema.parse(await request.call(context, credentialName, options));
	},
});
