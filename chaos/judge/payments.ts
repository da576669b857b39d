import type { Receipt, TakenCall } from '../courier/receipts';
import type { LedgerRow } from '../ledger';
import type { StoredExecution } from '../database';
import { after, limitOf, type Sharing } from './sharing';
import { file, type Verdict } from './verdict';

export interface PaymentEvidence {
	/** References that are paid at the sandbox. */
	readonly paid: readonly string[];
	/** What n8n answered to the reports of each. */
	readonly receipts: ReadonlyMap<string, Receipt>;
	/** The ledger when n8n had come to rest, and after the reconciliation. */
	readonly before: readonly LedgerRow[];
	readonly after: readonly LedgerRow[];
	/** Of the workflows that payments run. */
	readonly executions: readonly StoredExecution[];
	readonly sharing: Sharing;
}

export const booting = 'answered 200 by n8n while it starts';

/** How an execution stands that a merchant sees to have failed. */
const failed = new Set(['error', 'crashed', 'canceled']);

function byReference(rows: readonly LedgerRow[]): Map<string, LedgerRow[]> {
	const found = new Map<string, LedgerRow[]>();
	for (const row of rows) found.set(row.reference, [...(found.get(row.reference) ?? []), row]);
	return found;
}

/** Which known limit a second effect falls under. */
function limitOfRows([first, second, ...more]: readonly LedgerRow[], sharing: Sharing) {
	if (!first || !second || more.length > 0) return undefined;
	const isOnce = first.execution === second.execution || second.by === 'reconciliation';
	return isOnce ? undefined : limitOf(sharing, first.at, second.at);
}

export const emptied = 'left in an execution that is error, and that n8n has emptied';

/** Whether this call began the execution, or, by its address, was meant for it. */
const isOf = ({ id, createdAt }: StoredExecution, { from, to, path }: TakenCall) =>
	(from <= createdAt && createdAt <= to) || path.startsWith(`/webhook-waiting/${id}/`);

/** Failed executions of which nothing tells what they worked on. Each stands for one call at most. */
class Emptied {
	private readonly callOf = new Map<StoredExecution, string>();

	constructor(private readonly executions: readonly StoredExecution[]) {}

	/** Whether one of these calls went into one of the executions; that one then is its own. */
	holds(calls: readonly TakenCall[]): boolean {
		for (const call of calls) {
			const name = JSON.stringify(call);
			const isFree = (one: StoredExecution) => (this.callOf.get(one) ?? name) === name;
			const execution = this.executions.find((one) => isOf(one, call) && isFree(one));
			if (execution === undefined) continue;
			this.callOf.set(execution, name);
			return true;
		}
		return false;
	}
}

/** Where a payment is that was acknowledged and had no effect; undefined if it is nowhere. */
function findLost(
	reference: string,
	{ byNode, byStartPage }: Receipt,
	broken: readonly StoredExecution[],
	empty: Emptied,
): string | undefined {
	const execution = broken.find(({ data }) => data.includes(reference));
	if (execution !== undefined) return `left in an execution that is ${execution.status}`;
	if (empty.holds(byNode)) return emptied;
	return byNode.length === 0 && byStartPage.length > 0 ? booting : undefined;
}

/** For whoever looks into a breach. */
function whereIs(reference: string, executions: readonly StoredExecution[]): string {
	const holding = executions.filter(({ data }) => data.includes(reference));
	const told = holding.map(({ id, status }) => `${id} (${status})`);
	return told.length === 0 ? 'no execution has it' : `it is in execution ${told.join(', ')}`;
}

/**
 * Each acknowledged payment ran what follows once, or stands where the reconciliation finds it; and
 * after the reconciliation each payment had its effect, and none twice.
 */
export function judgePayments(evidence: PaymentEvidence): Verdict {
	const { paid, receipts, executions, sharing } = evidence;
	const breaches: string[] = [];
	const limits = new Map<string, string[]>();
	const [ranBefore, ranAtLast] = [byReference(evidence.before), byReference(evidence.after)];
	const broken = executions.filter(({ status }) => failed.has(status));
	const tellsNothing = ({ data }: StoredExecution) => !/reference/i.test(data);
	const empty = new Emptied(sharing.isQueueMode ? broken.filter(tellsNothing) : []);
	let [ran, lost, unacknowledged] = [0, 0, 0];

	for (const reference of paid) {
		const receipt = receipts.get(reference);
		const rows = ranBefore.get(reference) ?? [];
		if (rows.length > 0) ran += 1;
		else if (receipt === undefined) unacknowledged += 1;
		else {
			lost += 1;
			const place = findLost(reference, receipt, broken, empty);
			if (place !== undefined) file(limits, place, reference);
			else
				breaches.push(
					`${reference} was acknowledged, and ran nothing; ${whereIs(reference, executions)}`,
				);
		}
		if (!ranAtLast.has(reference))
			breaches.push(`${reference} has no effect after the reconciliation`);
	}
	const isPaid = new Set(paid);
	for (const [reference, rows] of ranAtLast) {
		if (!isPaid.has(reference)) breaches.push(`${reference} had an effect and was not paid`);
		if (rows.length === 1) continue;
		const limit = limitOfRows(rows, sharing);
		const apart = after(rows[0]?.at ?? 0, rows.at(-1)?.at ?? 0);
		if (limit !== undefined) file(limits, limit, `${reference} ${apart}`);
		else breaches.push(`${reference} had its effect ${rows.length} times, the last ${apart}`);
	}
	const redone = evidence.after.filter(({ by }) => by === 'reconciliation').length;
	return {
		breaches,
		limits: Object.fromEntries(limits),
		counts: {
			payments: paid.length,
			'payments that were acknowledged': paid.filter((one) => receipts.has(one)).length,
			'payments that ran what follows': ran,
			'payments acknowledged that ran nothing yet': lost,
			'payments never acknowledged': unacknowledged,
			'payments recovered by the reconciliation': redone,
		},
	};
}
