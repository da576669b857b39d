/* eslint-disable @n8n/community-nodes/no-restricted-imports -- not shipped: starts n8n */
import { join } from 'node:path';
import { createExotelCredential, startFreshN8n } from '../n8n/freshN8n';
import { stopSignal } from '../cleanUp';
import type { Setting } from '../command';
import type { Row } from '../table';
import { Contender, type Task } from './contender';
import { rowsOf } from './rows';
import { paid, triggerReceiver, webhookAndIfReceiver, webhookReceiver } from './workflows';

const ROUNDS = 5;
/** Not chosen in the trigger: a bill's most frequent callback. */
const other = 'EX_MESSAGE_DELIVERED';

/** Our trigger, n8n's Webhook node, and that with an IF node, in turns in one n8n. */
export async function measureCallbacks({ folder, packageTarball, log }: Setting): Promise<Row[]> {
	const n8n = await startFreshN8n({
		userFolder: join(folder, 'callbacks'),
		packageTarball,
		log,
		// The executions are counted afterwards, and n8n keeps 10,000.
		env: { EXECUTIONS_DATA_PRUNE: 'false' },
	});
	const exotel = await createExotelCredential(n8n);
	const add = async (task: Task) => await Contender.add(n8n, task, log);
	const trigger = async (name: string, detailedStatus: string) =>
		await add({ receiver: triggerReceiver(name, exotel), detailedStatus });
	const webhookAndIf = async (name: string, detailedStatus: string) =>
		await add({ receiver: webhookAndIfReceiver(name), detailedStatus });
	const contenders = {
		webhook: await add({ receiver: webhookReceiver('Webhook node'), detailedStatus: other }),
		filtered: await trigger('Our trigger, filtered', other),
		peerFiltered: await webhookAndIf('Webhook and IF, filtered', other),
		accepted: await trigger('Our trigger, accepted', paid),
		peerAccepted: await webhookAndIf('Webhook and IF, accepted', paid),
	};
	const all = Object.values(contenders);

	log(`Calling back, in turns after a warm-up (usually 80 seconds)`);
	for (const contender of all) await contender.measure(false);
	for (let round = 0; round < ROUNDS; round++) {
		for (const contender of all) {
			stopSignal.throwIfAborted();
			await contender.measure();
		}
	}
	return await rowsOf(contenders);
}
