import type { Receipt } from '../courier/receipts';
import type { LedgerRow } from '../ledger';
import type { StoredExecution } from '../database';
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
	/** Several processes share n8n's memory, which has no lock. */
	readonly isQueueMode: boolean;
}

export const booting = 'answered 200 by n8n while it starts';
export const sameMoment = 'taken by two workers in the same moment';

/** How an execution stands that a merchant sees to have failed. */
const failed = new Set(['error', 'crashed', 'canceled']);

/** Milliseconds between two rows of one payment that two workers took at once. */
const MOMENT_MS = 2_000;

function byReference(rows: readonly LedgerRow[]): Map<string, LedgerRow[]> {
	const found = new Map<string, LedgerRow[]>();
	for (const row of rows) found.set(row.reference, [...(found.get(row.reference) ?? []), row]);
	return found;
}

const isOneMoment = (rows: readonly LedgerRow[]) =>
	rows.length === 2 &&
	rows[0]?.execution !== rows[1]?.execution &&
	Math.abs((rows[0]?.at ?? 0) - (rows[1]?.at ?? 0)) < MOMENT_MS;

/** Where a payment is that was acknowledged and had no effect; undefined if it is nowhere. */
function findLost(
	reference: string,
	{ byNode, byStartPage }: Receipt,
	broken: readonly StoredExecution[],
): string | undefined {
	const execution = broken.find(({ data }) => data.includes(reference));
	if (execution !== undefined) return `left in an execution that is ${execution.status}`;
	return byNode === 0 && byStartPage > 0 ? booting : undefined;
}

/**
 * Each acknowledged payment ran what follows once, or stands where the reconciliation finds it; and
 * after the reconciliation each payment had its effect, and none twice.
 */
export function judgePayments(evidence: PaymentEvidence): Verdict {
	const { paid, receipts, executions, isQueueMode } = evidence;
	const breaches: string[] = [];
	const limits = new Map<string, string[]>();
	const [before, after] = [byReference(evidence.before), byReference(evidence.after)];
	const broken = executions.filter(({ status }) => failed.has(status));
	let [ran, lost, unacknowledged] = [0, 0, 0];

	for (const reference of paid) {
		const receipt = receipts.get(reference);
		const rows = before.get(reference) ?? [];
		if (rows.length > 0) ran += 1;
		else if (receipt === undefined) unacknowledged += 1;
		else {
			lost += 1;
			const place = findLost(reference, receipt, broken);
			if (place !== undefined) file(limits, place, reference);
			else breaches.push(`${reference} was acknowledged, and ran nothing`);
		}
		if (!after.has(reference)) breaches.push(`${reference} has no effect after the reconciliation`);
	}
	const isPaid = new Set(paid);
	for (const [reference, rows] of after) {
		if (!isPaid.has(reference)) breaches.push(`${reference} had an effect and was not paid`);
		if (rows.length === 1) continue;
		if (isQueueMode && isOneMoment(rows)) file(limits, sameMoment, reference);
		else breaches.push(`${reference} had its effect ${rows.length} times`);
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
