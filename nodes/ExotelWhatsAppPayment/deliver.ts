import type { INode } from 'n8n-workflow';
import type { Outcome } from '../../exotel/answer';
import { sendMessages, type Connection } from '../../exotel/client';
import { alreadySent, skipOf } from './alreadySent';
import { failedMessage } from './failures';
import type { Pending } from './readItems';
import type { Results } from './results';
import type { Earlier, SentKeys } from './sentKeys';

export interface Delivery {
	readonly node: INode;
	readonly connection: Connection;
	readonly sent: SentKeys;
	readonly results: Results;
	/** Tells the user something that stops nothing. */
	readonly warn: (message: string) => void;
}

type Known = ReadonlyMap<string, Earlier>;

/** The keys of what must not go out twice. */
export const guarded = (pendings: readonly Pending[]) =>
	pendings.flatMap(({ once }) => (once ? [once.key] : []));

/** Settles what was sent before as the user chose, and returns what is still to be sent. */
export function withoutSent(
	pendings: readonly Pending[],
	known: Known,
	{ node, results }: Pick<Delivery, 'node' | 'results'>,
): Pending[] {
	return pendings.filter((pending) => {
		const { once } = pending;
		const earlier = (once && known.get(once.key)) ?? 'none';
		if (!once || earlier === 'none' || once.ifAlreadySent === 'send') return true;
		const skip = skipOf(once, earlier);
		if (once.ifAlreadySent === 'skip') results.skip(pending, skip);
		else results.fail(pending.itemIndex, alreadySent(node, pending, skip));
		return false;
	});
}

function record({ node, results }: Delivery, pending: Pending, outcome: Outcome): void {
	if (outcome.kind === 'accepted') results.accept(pending, outcome.sid, outcome.requestId);
	else {
		const failure = failedMessage(node, pending, outcome.kind, outcome.problem);
		results.fail(pending.itemIndex, failure);
	}
}

/** An unknown outcome stays open; a refusal of what was accepted earlier changes nothing. */
async function settle(
	{ sent, warn }: Delivery,
	due: readonly Pending[],
	outcomes: readonly Outcome[],
	known: Known,
): Promise<void> {
	const withOutcome = (kind: Outcome['kind']) =>
		guarded(due.filter((_pending, i) => outcomes[i]?.kind === kind));
	try {
		await sent.accept(withOutcome('accepted'));
		await sent.forget(withOutcome('refused').filter((key) => known.get(key) === 'none'));
	} catch {
		// What is recorded already is the safe side.
		warn(
			"n8n's database did not take what became of these messages. The next run will call their outcome unknown.",
		);
	}
}

/** Sends one batch, and lets each outcome return to its own item. */
export async function deliver(delivery: Delivery, batch: readonly Pending[]): Promise<void> {
	const { connection, sent } = delivery;
	const known = await sent.open(guarded(batch));
	const due = withoutSent(batch, known, delivery);
	const [first] = due;
	if (!first) return;
	if (connection.isCancelled()) {
		await sent.forget(guarded(due).filter((key) => known.get(key) === 'none'));
		return;
	}
	const messages = due.map(({ message }) => message);
	const outcomes = await sendMessages(connection, messages, first);
	due.forEach((pending, i) => {
		const outcome = outcomes[i];
		if (outcome) record(delivery, pending, outcome);
	});
	await settle(delivery, due, outcomes, known);
}
