import type {
	ICredentialsDecrypted,
	ICredentialTestFunctions,
	INodeCredentialTestResult,
} from 'n8n-workflow';
import { z } from 'zod';
import { readAccount } from '../../exotel/account';
import { emptyMessage, problemWithCredential } from '../../exotel/credentialTest';
import { problemOf } from '../../exotel/network';
import { InvalidInput, later } from '../../order/input';

/** Milliseconds. */
const timeLimit = 20_000;

const answerSchema = later(() => z.object({ statusCode: z.number() }));

async function problemIn(
	credential: unknown,
	{ request }: ICredentialTestFunctions['helpers'],
): Promise<string | undefined> {
	try {
		const { messagesUrl, authorization } = readAccount(credential);
		const answer: unknown = await request({
			method: 'POST',
			uri: messagesUrl,
			headers: { authorization, 'content-type': 'application/json' },
			body: emptyMessage,
			timeout: timeLimit,
			followRedirect: false,
			simple: false,
			resolveWithFullResponse: true,
		});
		return problemWithCredential(answerSchema.parse(answer).statusCode);
	} catch (error) {
		if (error instanceof InvalidInput) return error.message;
		const { kind, problem } = problemOf(error);
		// The advice for a bill that may have arrived does not fit a test.
		return `${problem.message}. ${kind === 'refused' ? problem.advice : 'Try again later.'}`;
	}
}

/**
 * What the banner of the credential says. A function and not n8n's declared request: with that, n8n 1
 * cannot tell the 400 that means success from a refusal.
 */
export async function testCredential(
	this: ICredentialTestFunctions,
	{ data }: ICredentialsDecrypted,
): Promise<INodeCredentialTestResult> {
	const problem = await problemIn(data, this.helpers);
	return problem === undefined
		? { status: 'OK', message: 'Connection successful!' }
		: { status: 'Error', message: problem };
}
