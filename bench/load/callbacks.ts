/* eslint-disable @n8n/community-nodes/no-restricted-imports -- not shipped: starts n8n */
import { join } from 'node:path';
import { startQueueMode } from '../../runtime/queue';
import { PublishedReceiver } from '../callbacks/published';
import { triggerReceiver, webhookAndIfReceiver } from '../callbacks/workflows';
import { stopSignal } from '../cleanUp';
import type { Setting } from '../command';
import { createExotelCredential, startFreshN8n } from '../n8n/freshN8n';
import type { Row } from '../table';
import { hold, isHeld, type Held } from './hold';
import { highestRate, holdForLong } from './ramp';
import { heldRows } from './rows';

const WARM_UP = { perSecond: 5, seconds: 5 };
const STEP_SECONDS = 10;

/** n8n as it comes, and with its own switch by which a callback without expressions builds no isolate. */
const variants = {
	'n8n as it comes': {},
	'isolates when needed': { N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE: 'true' },
} as const satisfies Record<string, Readonly<Record<string, string>>>;

const inWords = ({ perSecond, failed, backlog, p50, p99 }: Held) =>
	`${perSecond} per second: p50 ${p50.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms, ${failed} failed, ${backlog} not run yet`;

async function measure(
	receiver: PublishedReceiver,
	seconds: number,
	log: Setting['log'],
): Promise<Held> {
	const attempt = async (perSecond: number, duration: number) => {
		stopSignal.throwIfAborted();
		const held = await hold(receiver, perSecond, duration);
		log(
			`  ${receiver.name}, ${duration} s, ${isHeld(held) ? 'held' : 'too much'}: ${inWords(held)}`,
		);
		return held;
	};
	await hold(receiver, WARM_UP.perSecond, WARM_UP.seconds);
	const highest = await highestRate(async (perSecond) =>
		isHeld(await attempt(perSecond, STEP_SECONDS)),
	);
	return await holdForLong(highest, async (rate) => await attempt(rate, seconds), isHeld);
}

/**
 * Callbacks at a rate that is held, in queue mode: our trigger, and what a user would build of n8n's
 * Webhook and IF nodes, one after the other in the same n8n.
 */
export async function loadCallbacks(setting: Setting, seconds: number): Promise<Row[]> {
	const { folder, packageTarball, log } = setting;
	const rows: Row[] = [];
	for (const [name, env] of Object.entries(variants)) {
		log(`Queue mode, ${name}: finding a rate, then holding it for ${seconds} s, twice`);
		const options = {
			userFolder: join(folder, name.replaceAll(' ', '-')),
			packageTarball,
			log,
			// The executions are counted afterwards, and n8n keeps 10,000.
			env: { EXECUTIONS_DATA_PRUNE: 'false', ...env },
		};
		const n8n = await startFreshN8n(options, startQueueMode);
		const exotel = await createExotelCredential(n8n);
		const ours = await PublishedReceiver.publish(n8n, triggerReceiver('Our trigger', exotel));
		const peer = await PublishedReceiver.publish(n8n, webhookAndIfReceiver('Webhook and IF'));
		const held = await measure(ours, seconds, log);
		rows.push(...heldRows(`${name}, ${seconds} s`, held, await measure(peer, seconds, log)));
		await n8n.end();
	}
	return rows;
}
