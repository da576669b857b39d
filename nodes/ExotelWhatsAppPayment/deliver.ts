import type { INode } from 'n8n-workflow';
import type { Outcome } from '../../exotel/answer';
import { sendMessages, type Connection } from '../../exotel/client';
import { alreadySent, skipOf } from './alreadySent';
import { failedMessage } from './failures';
import type { Pending } from './readItems';
import type { Results } from './results';
import type { Earlier, SentReferences } from './sentReferences';

export interface Delivery {
	readonly node: INode;
	readonly connection: Connection;
	readonly sent: SentReferences;
	readonly results: Results;
	/** Tells the user something that stops nothing. */
	readonly warn: (message: string) => void;
}

type Known = ReadonlyMap<string, Earlier>;

/** The reference IDs that must not go out twice. */
export const guarded = (pendings: readonly Pending[]) =>
	pendings.filter((p) => p.ifAlreadySent).map((p) => p.facts.referenceId);

/** Settles what was sent before as the user chose, and returns what is still to be sent. */
export function withoutSent(
	pendings: readonly Pending[],
	known: Known,
	{ node, results }: Pick<Delivery, 'node' | 'results'>,
): Pending[] {
	return pendings.filter((pending) => {
		const earlier = known.get(pending.facts.referenceId) ?? 'none';
		if (earlier === 'none' || pending.ifAlreadySent === 'send') return true;
		if (pending.ifAlreadySent === 'skip') results.skip(pending, skipOf(earlier));
		else results.fail(pending.itemIndex, alreadySent(node, pending, earlier));
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

/** An unknown outcome stays open; a refusal of a bill that was accepted earlier changes nothing. */
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
		await sent.forget(withOutcome('refused').filter((id) => known.get(id) === 'none'));
	} catch {
		// What is recorded already is the safe side.
		warn(
			"n8n's database did not take what became of these bills. The next run will call their outcome unknown.",
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
		await sent.forget(guarded(due).filter((id) => known.get(id) === 'none'));
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
