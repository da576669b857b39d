import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { isTriggerToken } from '../../exotel/callbackUrl';
import type { Event } from '../../exotel/event';
import { passes } from '../../exotel/eventFilter';
import { answer, answerError, refuse } from '../shared/answers';
import { claimEvents } from './claims';
import { passOn } from '../shared/passOn';
import { productionUrl } from './productionUrl';
import { callbackOf } from '../shared/request';
import { sampleEvent } from './sample';
import { readSettings, type Settings } from './settings';
import { whyForged } from '../shared/verify';

/** In a test run each item also tells the address for Exotel, to be copied. */
async function run(
	context: IWebhookFunctions,
	settings: Settings,
	events: readonly Event[],
): Promise<IWebhookResponseData> {
	const isTest = context.getMode() === 'manual';
	const more = isTest ? { callbackUrl: await productionUrl(context, settings) } : {};
	return { workflowData: [events.map((event) => ({ json: { ...event, ...more } }))] };
}

/** In this order: read, choose, claim, forward, run. */
async function handle(
	context: IWebhookFunctions,
	settings: Settings,
): Promise<IWebhookResponseData> {
	const callback = await callbackOf(context);
	if (callback.kind === 'challenge') {
		return { webhookResponse: { challenge: callback.challenge } };
	}
	if (callback.kind === 'unreadable') {
		return refuse(context, 400, `the body ${callback.reason}`);
	}
	const isWanted = (event: Event) => passes(event, settings);
	const { forwardUrl, repeats } = settings;
	const ours = forwardUrl === undefined ? callback.events.filter(isWanted) : callback.events;
	const isGuarded = repeats === 'drop' && context.getMode() !== 'manual';
	const news = isGuarded ? await claimEvents(context, ours) : ours;
	if (forwardUrl !== undefined && !news.every(isWanted)) {
		const addresses = { url: forwardUrl, ownUrl: context.getNodeWebhookUrl('default') ?? '' };
		const isDone = await passOn(context, addresses, callback.events.some(isWanted));
		if (!isDone) return refuse(context, 502, 'it could not be forwarded');
	}
	const wanted = news.filter(isWanted);
	return wanted.length === 0 ? {} : await run(context, settings, wanted);
}

/** A person who opens the address: in a test run to get a sample, else to see if it is right. */
async function greet(
	context: IWebhookFunctions,
	settings: Settings,
): Promise<IWebhookResponseData> {
	const data = await run(context, settings, [sampleEvent(settings)]);
	return { ...data, webhookResponse: 'The sample is in the editor.' };
}

async function respond(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const settings = readSettings((name) => context.getNodeParameter(name));
	const isVisit = context.getWebhookName() === 'setup';
	if (isVisit && context.getMode() === 'manual') return await greet(context, settings);
	const isOpen = settings.authentication === 'none';
	const forgery = isOpen ? undefined : await whyForged(context, isTriggerToken);
	if (forgery) return refuse(context, 401, forgery);
	if (isVisit) return answer(context, 200, 'This is the right address for status callbacks.');
	return await handle(context, settings);
}

/** Answers a call to the trigger's address. Never throws: n8n would make a failed execution of it. */
export async function receive(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	try {
		return await respond(context);
	} catch (error) {
		return answerError(context, error);
	}
}
