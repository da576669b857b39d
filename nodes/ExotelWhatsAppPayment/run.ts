import { NodeOperationError, type IExecuteFunctions, type INodeExecutionData } from 'n8n-workflow';
import { z } from 'zod';
import { readAccount, type Account } from '../../exotel/account';
import { batches } from '../../exotel/batch';
import type { Connection } from '../../exotel/client';
import { parseInput } from '../../order/input';
import { repeatOf } from './alreadySent';
import { deliver, guarded, withoutSent } from './deliver';
import { invalidItem, nothingSent, stoppedAt } from './failures';
import { runSchema } from './fields/sending';
import { operationOf } from './operations';
import { readItems, type Pending } from './readItems';
import { findRepeats } from './repeats';
import { Results } from './results';
import { SentReferences } from './sentReferences';

const credentialName = 'exotelApi';
const answerSchema = z.object({
	statusCode: z.number(),
	headers: z.record(z.unknown()).catch({}),
	body: z.unknown(),
});

async function accountOf(context: IExecuteFunctions): Promise<Account> {
	const credential = await context.getCredentials(credentialName);
	try {
		return readAccount(credential);
	} catch (error) {
		throw invalidItem(context.getNode(), 0, error).error;
	}
}

const connectionOf = (
	context: IExecuteFunctions,
	{ messagesUrl, secrets }: Account,
	timeLimit: number,
): Connection => ({
	messagesUrl,
	secrets,
	timeout: timeLimit * 1_000,
	isCancelled: () => context.getExecutionCancelSignal()?.aborted ?? false,
	request: async (options) => {
		const request = context.helpers.httpRequestWithAuthentication;
		return answerSchema.parse(await request.call(context, credentialName, options));
	},
});

/** A bill that n8n could not remember could be sent again by the next run. */
function assertCanRemember(context: IExecuteFunctions, pendings: readonly Pending[]): void {
	if (context.getWorkflow().id || guarded(pendings).length === 0) return;
	throw new NodeOperationError(context.getNode(), 'The workflow is not saved yet', {
		description:
			'Save it and run it again, so that this node can remember which bills it has sent.',
	});
}

function warn(context: IExecuteFunctions, pendings: readonly Pending[]): void {
	const warnings = new Set(pendings.flatMap((pending) => pending.warnings));
	context.addExecutionHints(
		...[...warnings].map((message) => ({ message, type: 'warning' as const })),
	);
}

/**
 * Runs the chosen operation: reads all items, sends them in batches, and pairs each outcome with the
 * item that it came from. Nothing leaves before every item has been read and checked.
 */
export async function run(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const node = context.getNode();
	const account = await accountOf(context);
	const resource = String(context.getNodeParameter('resource', 0));
	const operation = operationOf(resource, String(context.getNodeParameter('operation', 0)));
	const options = parseInput(runSchema, context.getNodeParameter('options', 0, {}));
	const itemCount = context.getInputData().length;

	const results = new Results();
	const { pendings, failures } = readItems(context, operation, account);
	failures.forEach((failure, itemIndex) => results.fail(itemIndex, failure));
	const { repeats, conflicts } = findRepeats(pendings);
	conflicts.forEach((conflict, i) => results.fail(i, invalidItem(node, i, conflict)));
	const once = pendings.filter(({ itemIndex: i }) => !repeats.has(i) && !conflicts.has(i));

	assertCanRemember(context, once);
	const sent = new SentReferences(context, once.length);
	const stopping = once.filter((pending) => pending.ifAlreadySent === 'stop');
	withoutSent(stopping, await sent.look(guarded(stopping)), { node, results });
	if (results.failures.size > 0 && !context.continueOnFail()) {
		throw nothingSent(node, results.failures, itemCount);
	}

	warn(context, once);
	const connection = connectionOf(context, account, options.timeLimit);
	const due = once.filter(({ itemIndex }) => !results.failures.has(itemIndex));
	for (const batch of batches(due, options.batchSize)) {
		if (connection.isCancelled()) break;
		await deliver({ node, connection, sent, results }, batch);
		const [failure] = results.failures.values();
		if (failure && !context.continueOnFail()) {
			throw stoppedAt(failure, results.acceptedReferences, due.length - results.size);
		}
	}
	for (const pending of pendings) {
		const first = repeats.get(pending.itemIndex);
		if (first !== undefined) results.skip(pending, repeatOf(first));
	}
	return [results.toItems()];
}
