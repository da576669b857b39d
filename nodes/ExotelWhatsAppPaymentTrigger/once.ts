import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { z } from 'zod';
import { identityOf, readEvent, type Event } from '../../exotel/event';
import { letsThrough } from '../../exotel/eventFilter';
import { earlierStates } from '../../exotel/stateOrder';
import { eventNames, type EventName } from '../../exotel/statuses';
import { ProcessedKeys } from '../shared/processedKeys';
import { readSettings, type Settings } from './settings';

/** Keys that a node remembers, the newest ones; each takes about 27 bytes of one database row. */
const remembered = 10_000;
/** An event and the states before it take this many keys at most. */
const keysOfOne = 6;

const itemSchema = z.object({ raw: z.object({}).passthrough() });

/** What the memory holds of one event; a part is undefined where nothing depends on it. */
interface Keys {
	readonly identity: string | undefined;
	/** Recorded by every later state of the same message. */
	readonly late: string | undefined;
	readonly earlier: readonly string[];
}

function keysOf(event: Event, settings: Settings): Keys {
	const { repeats, lateStates } = settings;
	const identity = repeats === 'drop' ? `event:${identityOf(event)}` : undefined;
	if (lateStates === 'run' || event.messageSid === undefined) {
		return { identity, late: undefined, earlier: [] };
	}
	const lateKey = (name: EventName) => `late:${event.messageSid}:${name}`;
	const isChosen = (name: EventName) => letsThrough(settings, name);
	const laterOnes = eventNames.filter((name) => earlierStates(name).includes(event.event));
	return {
		identity,
		late: laterOnes.some(isChosen) ? lateKey(event.event) : undefined,
		earlier: earlierStates(event.event).filter(isChosen).map(lateKey),
	};
}

/**
 * Looks an event up and records it, in one step. The look at its own late key takes that key back, so
 * that with repeats wanted the look is no answer to the next one.
 */
async function isNews(memory: ProcessedKeys, { identity, late, earlier }: Keys): Promise<boolean> {
	const own = [identity, late].filter((key) => key !== undefined);
	const fresh = await memory.claim([...own, ...earlier]);
	if (late !== undefined && fresh.has(late)) await memory.release([late]);
	return own.every((key) => fresh.has(key));
}

/**
 * Lets an event through once, and no state after a later one of the same message. Only in production:
 * a test run or a retry by hand always yields its data and records nothing. Nor is anything recorded
 * where Exotel waits for the end of the workflow, since after an error it must be able to call again.
 */
export async function letThroughOnce(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const items = context.getInputData();
	const settings = readSettings((name) => context.getNodeParameter(name, 0));
	const isChecked = context.getMode() === 'webhook' && settings.acknowledge === 'onReceived';
	if (!isChecked) return [items];
	const memory = new ProcessedKeys(context, remembered + keysOfOne * items.length);
	const news: INodeExecutionData[] = [];
	for (const item of items) {
		const event = readEvent(itemSchema.parse(item.json).raw);
		if (await isNews(memory, keysOf(event, settings))) news.push(item);
	}
	return [news];
}
