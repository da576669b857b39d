import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { isResumeToken } from '../../../exotel/callbackUrl';
import type { Event } from '../../../exotel/event';
import { failureReason, newsOf } from '../../../exotel/waiting';
import { show } from '../../../order/invalid';
import { answer, answerError, refuse } from '../../shared/answers';
import { claim } from '../../shared/claim';
import { passOn } from '../../shared/passOn';
import { RecentKeys } from '../../shared/recentKeys';
import { callbackOf } from '../../shared/request';
import { whyForged } from '../../shared/verify';
import { forwardOf, whenNotDeliveredOf } from '../fields/waiting';
import { placeBelow } from './address';
import { sleepingBill, sleepingItem } from './item';

/** Callbacks that come together wake an execution once: n8n 1.x would run it for each. */
const recent = new RecentKeys();

type Outcome = { readonly status: 'paid' | 'message_failed'; readonly reason?: string };

/** Lets the workflow go on with the item and what became of its bill. */
async function wake(
	context: IWebhookFunctions,
	event: Event,
	outcome: Outcome,
): Promise<IWebhookResponseData> {
	const bill = sleepingBill(context);
	const key = `${context.getExecutionId()}:${bill.messageSid}`;
	const claimed = await claim(context, recent, [key]);
	if (!claimed.has(key)) return answer(context, 200, 'Reported already.');
	const { json, ...files } = sleepingItem(context);
	// The callback may leave these out.
	const { referenceId, messageSid, to } = bill;
	const payment = { ...bill, ...event, referenceId, messageSid, to, ...outcome };
	return { workflowData: [[{ json: { ...json, payment }, ...files, pairedItem: { item: 0 } }]] };
}

function note(context: IWebhookFunctions, sentence: string): void {
	const { name } = context.getNode();
	context.logger.warn(`Execution ${context.getExecutionId()}, node "${name}": ${sentence}`);
}

const named = ({ referenceId, messageSid }: Pick<Event, 'referenceId' | 'messageSid'>) =>
	`${show(referenceId) ?? 'no reference'}, message ${show(messageSid) ?? 'unknown'}`;

/** @returns false if Exotel must send the replies again, because they would be lost */
async function passReplies(context: IWebhookFunctions, isAlsoWanted: boolean): Promise<boolean> {
	const url = forwardOf(context.getNodeParameter('options.forwardRepliesTo', ''));
	if (url === undefined) {
		note(context, 'a reply of the customer came in. "Forward Replies To" would pass it on.');
		return true;
	}
	const resumeUrl = String(context.evaluateExpression('{{ $execution.resumeUrl }}'));
	return await passOn(context, { url, ownUrl: placeBelow(resumeUrl) }, isAlsoWanted);
}

/** In this order: verify, read, choose, forward, claim and wake. */
async function respond(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const executionId = context.getExecutionId();
	const forgery = await whyForged(context, (given, secrets) =>
		isResumeToken(given, secrets, executionId),
	);
	if (forgery) return refuse(context, 401, forgery);
	const callback = await callbackOf(context);
	if (callback.kind === 'challenge') {
		return { webhookResponse: { challenge: callback.challenge } };
	}
	if (callback.kind === 'unreadable') {
		return refuse(context, 400, `the body ${callback.reason}`);
	}
	const bill = sleepingBill(context);
	const told = callback.events.map((event) => ({ event, news: newsOf(event, bill) }));
	for (const { event, news } of told) {
		const what = show(event.exoDetailedStatus ?? event.event);
		if (news === 'otherBill') {
			note(context, `${what} is about another bill (${named(event)}), not ${named(bill)}.`);
		} else if (event.event === 'other') {
			note(
				context,
				`${what} is a status that this version does not know; ${named(bill)} waits on.`,
			);
		}
	}
	const paid = told.find(({ news }) => news === 'paid');
	const failed = told.find(({ news }) => news === 'failed');
	const goesOn = () =>
		whenNotDeliveredOf(context.getNodeParameter('options.whenNotDelivered', 'goOn')) === 'goOn';
	const wakes = failed !== undefined && !paid && goesOn();
	const isWanted = paid !== undefined || wakes;
	if (told.some(({ news }) => news === 'reply') && !(await passReplies(context, isWanted))) {
		return refuse(context, 502, 'it could not be forwarded');
	}
	if (paid) return await wake(context, paid.event, { status: 'paid' });
	if (!failed || !wakes) return {};
	const reason = failureReason(failed.event);
	return await wake(context, failed.event, { status: 'message_failed', reason });
}

/** Answers a call to a waiting execution. Never throws: n8n would end the execution with an error. */
export async function receiveWhileWaiting(
	context: IWebhookFunctions,
): Promise<IWebhookResponseData> {
	try {
		return await respond(context);
	} catch (error) {
		return answerError(context, error);
	}
}
