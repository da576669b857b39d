import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { z } from 'zod';
import { identityOf, readEvent, type Event } from '../../exotel/event';
import { letsThrough } from '../../exotel/eventFilter';
import { later } from '../../order/input';
import { earlierStates } from '../../exotel/stateOrder';
import { eventNames, type EventName } from '../../exotel/statuses';
import { ProcessedKeys } from '../shared/processedKeys';
import { readSettings, type Settings } from './settings';

/** Keys that a node remembers, the newest ones; each takes about 27 bytes of one database row. */
const remembered = 10_000;
/** An event and the states before it take this many keys at most. */
const keysOfOne = 6;

const itemSchema = later(() => z.object({ raw: z.object({}).passthrough() }));

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
 * Which of the events are news, looked up and recorded in one step, so that a database that fails leaves
 * none of them recorded. A look at an event's own late key is taken back, unless another event of the
 * callback has recorded it.
 */
async function areNews(memory: ProcessedKeys, events: readonly Keys[]): Promise<boolean[]> {
	const ownOf = ({ identity, late }: Keys) => [identity, late].filter((key) => key !== undefined);
	const earlier = new Set(events.flatMap((keys) => keys.earlier));
	const looks = events.flatMap(({ late }) =>
		late === undefined || earlier.has(late) ? [] : [late],
	);
	const all = [...new Set(events.flatMap((keys) => [...ownOf(keys), ...keys.earlier]))];
	const fresh = await memory.claim(all, (found) => looks.filter((look) => found.has(look)));
	const known = new Set(all.filter((key) => !fresh.has(key)));
	return events.map((keys) => {
		const isNews = ownOf(keys).every((key) => !known.has(key));
		for (const key of [keys.identity ?? [], keys.earlier].flat()) known.add(key);
		return isNews;
	});
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
	const events = items.map(({ json }) => readEvent(itemSchema.parse(json).raw));
	const news = await areNews(
		memory,
		events.map((event) => keysOf(event, settings)),
	);
	return [items.filter((_item, i) => news[i])];
}
