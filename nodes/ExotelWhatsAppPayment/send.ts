import { NodeOperationError, type IExecuteFunctions } from 'n8n-workflow';
import { readAccount } from '../../exotel/account';
import { batches } from '../../exotel/batch';
import { readLimits } from '../../exotel/limits';
import { parseInput } from '../../order/input';
import { repeatOf } from './alreadySent';
import { credentialName } from '../shared/account';
import { connectionOf } from './connection';
import { deliver, guarded, withoutSent } from './deliver';
import { invalidItem } from './failures';
import { runSchema } from './fields/sending';
import { operationOf } from './operations';
import type { NothingToSend, Operation } from './operations/operation';
import { previewAll } from './preview';
import { readItems, type Pending } from './readItems';
import { findRepeats } from './repeats';
import type { Results } from './results';
import { SentKeys } from './sentKeys';
import { assertCanWait } from './waiting/assertCanWait';
import { warningsOf } from './warnings';

/** What n8n could not remember could be sent again by the next run. */
function assertCanRemember(context: IExecuteFunctions, pendings: readonly Pending[]): void {
	if (context.getWorkflow().id || guarded(pendings).length === 0) return;
	throw new NodeOperationError(context.getNode(), 'The workflow is not saved yet', {
		description: 'Save it and run it again, so that this node can remember what it has sent.',
	});
}

/** A waiting operation tells of the bill in its item's `payment`, whatever becomes of the bill. */
function giveNothings(
	context: IExecuteFunctions,
	{ waits }: Operation,
	nothings: ReadonlyMap<number, NothingToSend>,
	results: Results,
): void {
	const items = context.getInputData();
	for (const [itemIndex, { facts, nothing }] of nothings) {
		const json = { ...facts, status: 'skipped', ...nothing };
		if (!waits) results.give(itemIndex, json);
		else
			results.give(
				itemIndex,
				{ ...items[itemIndex]?.json, payment: { ...json, isPaid: nothing.reason === 'paid' } },
				items[itemIndex]?.binary,
			);
	}
}

/**
 * Fills the results of all items that have none yet. Nothing leaves before every item has been read
 * and checked; unless the node continues on failures, nothing leaves after the first one.
 * @throws where the run as a whole cannot go on: credential, options, n8n's database
 */
export async function send(context: IExecuteFunctions, results: Results): Promise<void> {
	const node = context.getNode();
	const credential = await context.getCredentials(credentialName);
	const account = readAccount(credential);
	const limits = readLimits(credential);
	const resource = String(context.getNodeParameter('resource', 0));
	const operation = operationOf(resource, String(context.getNodeParameter('operation', 0)));
	assertCanWait(context, operation);
	const options = parseInput(runSchema, context.getNodeParameter('options', 0, {}));
	const connection = connectionOf(context, account, options.timeLimit);
	const mustStop = () => results.failures.size > 0 && !context.continueOnFail();
	const warned = new Set<string>();
	const warn = (message: string) => {
		if (!warned.has(message)) context.addExecutionHints({ message, type: 'warning' });
		warned.add(message);
	};

	const { pendings, nothings, failures, joined } = await readItems(
		context,
		operation,
		account,
		limits,
	);
	joined.forEach((order) => results.join(order));
	const { repeats, conflicts } = findRepeats(pendings);
	conflicts.forEach((conflict, i) => failures.set(i, invalidItem(node, i, conflict)));
	failures.forEach((failure, i) => {
		if (!results.has(i)) results.fail(i, failure);
	});
	if (mustStop()) return;
	giveNothings(context, operation, nothings, results);
	if (operation.preview) {
		const right = pendings.filter(({ itemIndex }) => !results.has(itemIndex));
		return await previewAll(context, operation.preview, { pendings: right, repeats, results });
	}

	const first = ({ itemIndex }: Pending) => !results.has(itemIndex) && !repeats.has(itemIndex);
	const unrepeated = pendings.filter(first);
	assertCanRemember(context, unrepeated);
	const sent = new SentKeys(context, unrepeated.length);
	const stopping = unrepeated.filter(({ once }) => once?.ifAlreadySent === 'stop');
	withoutSent(stopping, await sent.look(guarded(stopping)), { node, results });

	const due = unrepeated.filter(first);
	warningsOf(due).forEach(warn);
	for (const batch of batches(due, options.batchSize)) {
		if (mustStop() || connection.isCancelled()) return;
		await deliver({ node, connection, sent, results, warn }, batch);
	}
	for (const pending of pendings) {
		const original = repeats.get(pending.itemIndex);
		if (original === undefined) continue;
		const failure = results.failures.get(original);
		if (failure) results.fail(pending.itemIndex, failure);
		else if (results.has(original)) results.skip(pending, repeatOf(original));
	}
}
